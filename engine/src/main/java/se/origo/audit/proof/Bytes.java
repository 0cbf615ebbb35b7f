package se.origo.audit.proof;

import java.util.Arrays;

/** Bytes that are put one after the other, in a place that is used again. */
final class Bytes {

	private byte[] array = new byte[1 << 10];

	private int length;

	byte[] array() {
		return this.array;
	}

	int length() {
		return this.length;
	}

	/** Begins anew. */
	Bytes clear() {
		this.length = 0;
		return this;
	}

	/** Leaves room, and tells where. */
	int room(int bytes) {
		if (this.array.length - this.length < bytes + Eights.BEHIND) {
			this.array = Arrays.copyOf(this.array,
					Math.max(this.array.length * 2, this.length + bytes + Eights.BEHIND));
		}
		int at = this.length;
		this.length += bytes;
		return at;
	}

	Bytes put(int one) {
		int at = room(1);
		this.array[at] = (byte) one;
		return this;
	}

	Bytes number(int number) {
		number(number, room(Integer.BYTES));
		return this;
	}

	/** Puts a number where room was left. */
	void number(int number, int at) {
		this.array[at] = (byte) (number >> 24);
		this.array[at + 1] = (byte) (number >> 16);
		this.array[at + 2] = (byte) (number >> 8);
		this.array[at + 3] = (byte) number;
	}

	Bytes put(byte[] bytes, int from, int to) {
		int at = room(to - from);
		if (to <= bytes.length - Eights.BEHIND) {
			Eights.copy(bytes, from, to - from, this.array, at);
		}
		else {
			System.arraycopy(bytes, from, this.array, at, to - from);
		}
		return this;
	}

	Bytes put(byte[] bytes) {
		return put(bytes, 0, bytes.length);
	}

	/** A text with its length before it, or a zero for none. */
	Bytes optional(Text text) {
		if (text == null) {
			return put(0);
		}
		return put(1).number(text.length()).put(text.bytes(), text.from(), text.to());
	}

}
