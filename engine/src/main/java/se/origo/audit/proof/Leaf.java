package se.origo.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;

/**
 * One row of the record as it stands in the log: ids, codes and times as they are; who
 * did it, and what else there is to say, as commitments that can be opened one by one.
 *
 * @param id the row's id
 * @param at when, as {@code 2026-11-24T15:17:58.123456Z}
 * @param party code of the party, or null
 * @param caseNumber the case, or null
 * @param kind what happened
 * @param element id of a diagram's element or of the thing concerned, or null
 * @param definition id of the process or decision, or null
 * @param version its version, or null
 * @param actor who did it
 * @param actingFor on whose behalf
 * @param codes what else there is to say, names in the order of their bytes
 */
public record Leaf(long id, String at, String party, String caseNumber, String kind, String element, String definition,
		Integer version, Field actor, Field actingFor, SortedMap<String, Field> codes) {

	/** Each kind of field has names of its own, so that no two can change places. */
	static final String ACTOR = "actor";

	static final String ACTING_FOR = "actingFor";

	static final String CODE = "code.";

	static final byte[] HEAD = "origo-leaf/1\n".getBytes(StandardCharsets.UTF_8);

	private static final int FIELDS_BESIDE = 2;

	/**
	 * A value behind a commitment.
	 *
	 * @param commitment what stands in the leaf
	 * @param salt with the value what the commitment is made of, or null when closed
	 * @param value the value, if the field is open; may be null in an open one too
	 */
	public record Field(byte[] commitment, byte[] salt, String value) {

		/** A field whose value can be read and checked. */
		static Field open(Hasher hasher, byte[] salt, String name, String value) {
			return new Field(hasher.commitment(salt, name, value), salt, value);
		}

		/** The same field without its value. */
		public Field closed() {
			return new Field(this.commitment, null, null);
		}

		boolean isOpen() {
			return this.salt != null;
		}

	}

	/** The hash of the leaf. */
	public byte[] hash(Hasher hasher) {
		return hasher.leaf(bytes());
	}

	/** Lengths stand before texts, so no two different rows give the same bytes. */
	private byte[] bytes() {
		byte[][] texts = { text(String.valueOf(this.id)), text(this.at), text(this.party), text(this.caseNumber),
				text(this.kind), text(this.element), text(this.definition),
				text((this.version != null) ? this.version.toString() : null) };
		byte[][] names = this.codes.keySet().stream().map(Leaf::text).toArray(byte[][]::new);
		ByteBuffer bytes = ByteBuffer.allocate(HEAD.length + length(texts) + length(names) + Integer.BYTES
				+ (this.codes.size() + FIELDS_BESIDE) * Hasher.LENGTH);
		bytes.put(HEAD);
		for (byte[] text : texts) {
			bytes.put(text);
		}
		bytes.put(this.actor.commitment()).put(this.actingFor.commitment()).putInt(this.codes.size());
		int next = 0;
		for (Map.Entry<String, Field> code : this.codes.entrySet()) {
			bytes.put(names[next++]).put(code.getValue().commitment());
		}
		return bytes.array();
	}

	private static int length(byte[][] texts) {
		int length = 0;
		for (byte[] text : texts) {
			length += text.length;
		}
		return length;
	}

	private static byte[] text(String text) {
		if (text == null) {
			return new byte[1];
		}
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(1 + Integer.BYTES + utf8.length).put((byte) 1).putInt(utf8.length).put(utf8).array();
	}

}
