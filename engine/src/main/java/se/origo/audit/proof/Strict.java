package se.origo.audit.proof;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/**
 * Reads one line of JSON whose names and order are fixed, so that it has one meaning:
 * what is missing, doubled, unknown or left over is refused.
 */
final class Strict {

	private static final JsonFactory JSON = new JsonFactory();

	private final JsonParser line;

	private Strict(JsonParser line) {
		this.line = line;
	}

	/** What is read from a line. */
	@FunctionalInterface
	interface Read<T> {

		T from(Strict line, String firstName) throws IOException, NotProven;

	}

	/**
	 * Reads a line that is one object.
	 * @param line the line
	 * @param read given the name of the object's first member
	 */
	static <T> T read(byte[] line, Read<T> read) throws NotProven {
		try (JsonParser parser = JSON.createParser(line)) {
			Strict strict = new Strict(parser);
			strict.expect(JsonToken.START_OBJECT);
			T result = read.from(strict, String.valueOf(parser.nextFieldName()));
			strict.expect(JsonToken.END_OBJECT);
			strict.expect(null);
			return result;
		}
		catch (IOException ex) {
			throw new NotProven("Raden är inte läsbar JSON.");
		}
	}

	private void expect(JsonToken token) throws IOException, NotProven {
		if (this.line.nextToken() != token) {
			throw new NotProven("Raden har inte den form som väntas.");
		}
	}

	void name(String name) throws IOException, NotProven {
		if (!name.equals(this.line.nextFieldName())) {
			throw new NotProven("\"" + name + "\" väntas i raden och saknas på sin plats.");
		}
	}

	String text() throws IOException, NotProven {
		expect(JsonToken.VALUE_STRING);
		return this.line.getText();
	}

	String text(String name) throws IOException, NotProven {
		name(name);
		return text();
	}

	String textOrNull(String name) throws IOException, NotProven {
		name(name);
		return nullable(this.line.nextToken());
	}

	private String nullable(JsonToken token) throws IOException, NotProven {
		if (token == JsonToken.VALUE_NULL) {
			return null;
		}
		if (token != JsonToken.VALUE_STRING) {
			throw new NotProven("En text väntas, eller null.");
		}
		return this.line.getText();
	}

	long number() throws IOException, NotProven {
		expect(JsonToken.VALUE_NUMBER_INT);
		return this.line.getLongValue();
	}

	long number(String name) throws IOException, NotProven {
		name(name);
		return number();
	}

	Integer versionOrNull(String name) throws IOException, NotProven {
		name(name);
		JsonToken token = this.line.nextToken();
		if (token != JsonToken.VALUE_NULL && token != JsonToken.VALUE_NUMBER_INT) {
			throw new NotProven("Ett versionsnummer väntas, eller null.");
		}
		return (token == JsonToken.VALUE_NULL) ? null : Integer.valueOf(this.line.getIntValue());
	}

	/** {@code [salt, value]} when open, {@code [commitment]} when closed. */
	Leaf.Field field(Hasher hasher, String name) throws IOException, NotProven {
		expect(JsonToken.START_ARRAY);
		String first = text();
		JsonToken second = this.line.nextToken();
		if (second == JsonToken.END_ARRAY) {
			return new Leaf.Field(Base.decode(first, Hasher.LENGTH), null, null);
		}
		Leaf.Field open = Leaf.Field.open(hasher, Base.decode(first, Hasher.SALT), name, nullable(second));
		expect(JsonToken.END_ARRAY);
		return open;
	}

	/** Fields by name, in the order of their bytes. */
	SortedMap<String, Leaf.Field> fields(Hasher hasher, String prefix) throws IOException, NotProven {
		SortedMap<String, Leaf.Field> fields = new TreeMap<>(Leaves.ORDER);
		expect(JsonToken.START_OBJECT);
		for (String name = this.line.nextFieldName(); name != null; name = this.line.nextFieldName()) {
			if (!fields.isEmpty() && Leaves.ORDER.compare(fields.lastKey(), name) >= 0) {
				throw new NotProven("Händelsens koder står inte i ordning.");
			}
			fields.put(name, field(hasher, prefix + name));
		}
		if (this.line.currentToken() != JsonToken.END_OBJECT) {
			throw new NotProven("Raden har inte den form som väntas.");
		}
		return fields;
	}

}
