package se.origo.audit.proof;

import java.util.Base64;

/**
 * Base64 with one text for each value: a text that another one could stand for is
 * refused.
 */
final class Base {

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
