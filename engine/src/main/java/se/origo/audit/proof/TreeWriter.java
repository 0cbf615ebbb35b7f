package se.origo.audit.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;

/**
 * Writes the second part of an export: the tree from left to right, with the events that
 * are shown and, for all others, the hashes of the largest complete parts.
 */
public final class TreeWriter {

	private static final JsonFactory JSON = new JsonFactory();

	private final JsonGenerator json;

	private final Nodes nodes;

	private final NavigableMap<Long, Optional<Note>> cuts = new TreeMap<>();

	private long position;

	/**
	 * Begins at the first leaf.
	 * @param file where to; it is not closed
	 * @param nodes where hashes are read
	 */
	public TreeWriter(OutputStream file, Nodes nodes) throws IOException {
		this.json = JSON.createGenerator(file).setPrettyPrinter(new MinimalPrettyPrinter(""));
		this.json.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
		this.nodes = nodes;
	}

	/**
	 * Lets the file show the tree as it was at a size, which is not behind the position.
	 * @param size the size
	 * @param checkpoint a checkpoint of that size to be shown, or null
	 */
	public void showAt(long size, Note checkpoint) {
		this.cuts.merge(size, Optional.ofNullable(checkpoint), (one, other) -> one.isPresent() ? one : other);
	}

	/** Writes hashes for the leaves up to an index that is not below the position. */
	public void hideUntil(long index) throws IOException {
		while (!this.cuts.isEmpty() && this.cuts.firstKey() <= index) {
			long size = this.cuts.firstKey();
			Optional<Note> checkpoint = this.cuts.remove(size);
			hide(size);
			if (checkpoint.isPresent()) {
				write(checkpoint.get());
			}
		}
		hide(index);
	}

	private void hide(long index) throws IOException {
		while (this.position < index) {
			int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(index - this.position);
			int level = Math.min(fits, Long.numberOfTrailingZeros(this.position));
			this.json.writeStartObject();
			this.json.writeStringField("node", Base.encode(this.nodes.hash(level, this.position >> level)));
			this.json.writeNumberField("level", level);
			this.json.writeNumberField("index", this.position >> level);
			end();
			this.position += 1L << level;
		}
	}

	/** Writes an event, after the hashes of what stands before it. */
	public void event(long index, byte[] hash, Leaf leaf) throws IOException {
		hideUntil(index);
		this.json.writeStartObject();
		this.json.writeNumberField("index", index);
		this.json.writeStringField("leaf", Base.encode(hash));
		this.json.writeNumberField("id", leaf.id());
		this.json.writeStringField("at", leaf.at());
		this.json.writeStringField("party", leaf.party());
		this.json.writeStringField("case", leaf.caseNumber());
		this.json.writeStringField("kind", leaf.kind());
		this.json.writeStringField("element", leaf.element());
		this.json.writeStringField("definition", leaf.definition());
		this.json.writeFieldName("version");
		if (leaf.version() != null) {
			this.json.writeNumber(leaf.version());
		}
		else {
			this.json.writeNull();
		}
		field("actor", leaf.actor());
		field("actingFor", leaf.actingFor());
		this.json.writeObjectFieldStart("codes");
		for (Map.Entry<String, Leaf.Field> code : leaf.codes().entrySet()) {
			field(code.getKey(), code.getValue());
		}
		this.json.writeEndObject();
		end();
		this.position = index + 1;
	}

	/** Writes the checkpoint that ends the file. */
	public void end(long size, Note checkpoint) throws IOException {
		this.cuts.remove(size);
		hideUntil(size);
		write(checkpoint);
		this.json.flush();
	}

	private void write(Note checkpoint) throws IOException {
		this.json.writeStartObject();
		this.json.writeStringField("checkpoint", checkpoint.toString());
		end();
	}

	private void field(String name, Leaf.Field field) throws IOException {
		this.json.writeArrayFieldStart(name);
		if (field.isOpen()) {
			this.json.writeString(Base.encode(field.salt()));
			this.json.writeString(field.value());
		}
		else {
			this.json.writeString(Base.encode(field.commitment()));
		}
		this.json.writeEndArray();
	}

	private void end() throws IOException {
		this.json.writeEndObject();
		this.json.writeRaw('\n');
	}

}
