package se.origo.story;

import java.util.UUID;

/** Random words to look for. */
public final class Token {

	private Token() {
	}

	/**
	 * 32 letters and no digit: a run of digits may pass for a personal identity number,
	 * which forms do not take everywhere.
	 */
	public static String next() {
		StringBuilder word = new StringBuilder();
		UUID.randomUUID()
			.toString()
			.replace("-", "")
			.chars()
			.forEach(sign -> word.append((char) (Character.isDigit(sign) ? sign - '0' + 'g' : sign)));
		return word.toString();
	}

}
