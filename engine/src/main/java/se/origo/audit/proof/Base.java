package se.origo.audit.proof;

import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 with one text for each value: a text that another one could stand for is
 * refused.
 */
final class Base {

	/** What each sign stands for; -1 for one that stands for nothing. */
	private static final int[] VALUES = new int[1 << Byte.SIZE];

	static {
		Arrays.fill(VALUES, -1);
		for (int value = 0; value < 64; value++) {
			VALUES[Base64.getEncoder().encode(new byte[] { (byte) (value << 2), 0, 0 })[0]] = value;
		}
	}

	private Base() {
	}

	static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	static byte[] decode(String text, int length) throws NotProven {
		byte[] bytes = decode(text);
		if (bytes.length != length) {
			throw new NotProven("Ett värde är " + bytes.length + " byte långt; " + length + " väntas.");
		}
		return bytes;
	}

	/**
	 * Decodes a text of a line to where it shall stand.
	 * @param length how many bytes it has to be; of three, one may not be left over
	 */
	static void decode(Text text, byte[] into, int at, int length) throws NotProven {
		byte[] signs = text.bytes();
		int next = text.from();
		int end = at + length;
		if (text.length() != (length + 2) / 3 * 4) {
			throw new NotProven("Ett värde i Base64 har inte den längd som väntas.");
		}
		int wrong = 0;
		int to = at;
		for (; to + 3 <= end; to += 3, next += 4) {
			int bits = three(signs, next) | value(signs[next + 3]);
			wrong |= bits;
			into[to] = (byte) (bits >> 16);
			into[to + 1] = (byte) (bits >> 8);
			into[to + 2] = (byte) bits;
		}
		if (to < end) {
			int bits = three(signs, next);
			// Bits that nobody reads would let another text stand for the same.
			wrong |= bits | -(bits & 0xff) | ((signs[next + 3] == '=') ? 0 : -1);
			into[to] = (byte) (bits >> 16);
			into[to + 1] = (byte) (bits >> 8);
		}
		if (wrong < 0) {
			throw new NotProven("Ett värde är inte skrivet i Base64 på det enda tillåtna sättet.");
		}
	}

	/** The first three of four signs; negative when one of them stands for nothing. */
	private static int three(byte[] signs, int at) {
		return value(signs[at]) << 18 | value(signs[at + 1]) << 12 | value(signs[at + 2]) << 6;
	}

	private static int value(byte sign) {
		return VALUES[sign & 0xff];
	}

	static byte[] decode(String text) throws NotProven {
		byte[] bytes = decoded(text);
		// The last character can have bits that nobody reads.
		if (bytes.length % 3 != 0 && !encode(bytes).equals(text)) {
			throw new NotProven("Ett värde är inte skrivet i Base64 på det enda tillåtna sättet.");
		}
		return bytes;
	}

	private static byte[] decoded(String text) throws NotProven {
		try {
			return Base64.getDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotProven("Ett värde är inte skrivet i Base64.");
		}
	}

}
