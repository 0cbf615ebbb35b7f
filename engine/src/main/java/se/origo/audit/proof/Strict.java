package se.origo.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads one line of JSON whose names and order are fixed, so that it has one meaning:
 * what is missing, doubled, unknown or left over is refused. It reads the line where it
 * lies and makes no objects of it, because a million lines are read in seconds. The line
 * break behind a line is in no token, so every loop ends there.
 */
final class Strict {

	private static final String OTHER_FORM = "Raden har inte den form som väntas.";

	/** So many digits are in every number that there is, and fit. */
	private static final int MOST_DIGITS = 18;

	private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

	private final Text text = new Text();

	private byte[] line;

	private long number;

	private int at;

	private int end;

	/** Begins a line that is one object. */
	void begin(Lines lines) throws NotProven {
		this.line = lines.bytes();
		this.at = lines.from();
		this.end = lines.to();
		expect('{');
	}

	/** Ends it. */
	void end() throws NotProven {
		expect('}');
		skip();
		if (this.at != this.end) {
			throw new NotProven(OTHER_FORM);
		}
	}

	/** Whether this sign is next; it is taken if so. */
	boolean takes(char sign) {
		if (this.line[this.at] != sign) {
			skip();
		}
		boolean next = this.line[this.at] == sign;
		this.at += next ? 1 : 0;
		return next;
	}

	void expect(char sign) throws NotProven {
		if (!takes(sign)) {
			throw new NotProven(OTHER_FORM);
		}
	}

	private void skip() {
		byte sign = this.line[this.at];
		while (sign == ' ' || sign == '\t' || sign == '\r') {
			sign = this.line[++this.at];
		}
	}

	/**
	 * Whether the next member has this name; it is taken if so.
	 */
	boolean is(Name name) throws NotProven {
		if (name.isAt(this.line, this.at)) {
			this.at += name.length();
			return true;
		}
		int before = this.at;
		skip();
		if (this.line[this.at] == '"') {
			text();
			expect(':');
			if (name.is(this.text)) {
				return true;
			}
		}
		this.at = before;
		return false;
	}

	/** The next member, which has to have this name and to follow another. */
	void next(Name name) throws NotProven {
		if (!takes(',') || !is(name)) {
			throw new NotProven(name + " väntas i raden och saknas på sin plats.");
		}
	}

	/** A text, which stays as it is until the next one is read. */
	Text text() throws NotProven {
		expect('"');
		this.at = this.text.read(this.line, this.at);
		return this.text;
	}

	/** A text or null. */
	Text textOrNull() throws NotProven {
		return takesNull() ? null : text();
	}

	private boolean takesNull() {
		if (this.line[this.at] == '"') {
			return false;
		}
		skip();
		int behind = this.at + NULL.length;
		boolean isNull = behind <= this.end && Arrays.equals(this.line, this.at, behind, NULL, 0, NULL.length);
		this.at = isNull ? behind : this.at;
		return isNull;
	}

	/** A whole number, of which no other text tells. */
	long number() throws NotProven {
		skip();
		int start = this.at;
		boolean negative = takes('-');
		int first = this.at;
		long value = 0;
		for (byte sign = this.line[this.at]; sign >= '0' && sign <= '9'; sign = this.line[++this.at]) {
			value = value * 10 + sign - '0';
		}
		int digits = this.at - first;
		if (digits == 0 || digits > MOST_DIGITS || this.line[first] == '0' && (digits > 1 || negative)) {
			throw new NotProven(OTHER_FORM);
		}
		this.text.stands(this.line, start, this.at);
		this.number = negative ? -value : value;
		return this.number;
	}

	/** The text of a number, or null. */
	Text numberOrNull() throws NotProven {
		if (takesNull()) {
			return null;
		}
		number();
		return this.text;
	}

	/** The number read last. */
	long lastNumber() {
		return this.number;
	}

}
