package se.origo.audit.proof;

import java.nio.charset.StandardCharsets;

/**
 * A member's name as it stands in a line, compared eight bytes at a time: fourteen of
 * them are looked for in each of a million lines.
 */
final class Name {

	private final byte[] text;

	private final long head;

	private final long mask;

	private final long tail;

	private Name(byte[] text) {
		this.text = text;
		byte[] wide = new byte[Math.max(Long.BYTES, text.length)];
		System.arraycopy(text, 0, wide, 0, text.length);
		this.mask = (text.length < Long.BYTES) ? (1L << text.length * Byte.SIZE) - 1 : -1;
		this.head = Eights.at(wide, 0);
		this.tail = Eights.at(wide, wide.length - Long.BYTES);
	}

	/** The name of a member; it has at most thirteen letters. */
	static Name of(String name) {
		byte[] text = ("\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
		if (text.length > 2 * Long.BYTES) {
			throw new IllegalArgumentException(name + " is too long");
		}
		return new Name(text);
	}

	int length() {
		return this.text.length;
	}

	/**
	 * Whether it stands here. Behind the line there have to be {@link Eights#BEHIND}
	 * bytes; the line break is in no name.
	 */
	boolean isAt(byte[] line, int at) {
		if ((Eights.at(line, at) & this.mask) != this.head) {
			return false;
		}
		return this.text.length <= Long.BYTES || Eights.at(line, at + this.text.length - Long.BYTES) == this.tail;
	}

	/** Whether a text is this name, which need not be written in the same way. */
	boolean is(Text other) {
		return other.equals(this.text, 1, this.text.length - 2);
	}

	/** The name in its quotes. */
	@Override
	public String toString() {
		return new String(this.text, 0, this.text.length - 1, StandardCharsets.UTF_8);
	}

}
