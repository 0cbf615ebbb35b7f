package se.origo.casefile;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes case numbers, and reads them. A number is drawn by chance, so that it tells
 * neither party, nor year, nor how many came before; its alphabet leaves out letters that
 * are mistaken for digits.
 */
public final class CaseNumbers {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 10;

	private static final Pattern TYPED = Pattern.compile("([" + ALPHABET + "]{5})[\\s‐-―-]*([" + ALPHABET + "]{5})");

	private static final SecureRandom RANDOM = new SecureRandom();

	private CaseNumbers() {
	}

	/**
	 * Reads a number as people type it: in small letters, with spaces, with another dash
	 * or without one.
	 * @param typed what was typed
	 * @return the number, or empty when it cannot be one
	 */
	public static Optional<String> read(String typed) {
		var number = TYPED.matcher((typed != null) ? typed.strip().toUpperCase(Locale.ROOT) : "");
		return number.matches() ? Optional.of(number.group(1) + "-" + number.group(2)) : Optional.empty();
	}

	static String next() {
		StringBuilder number = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			number.append((i == LENGTH / 2) ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return number.toString();
	}

}
