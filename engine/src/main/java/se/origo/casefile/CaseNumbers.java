package se.origo.casefile;

import java.security.SecureRandom;

/**
 * Makes case numbers. A number is drawn by chance, so that it tells neither party, nor
 * year, nor how many came before; its alphabet leaves out letters that are mistaken for
 * digits.
 */
final class CaseNumbers {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 10;

	private static final SecureRandom RANDOM = new SecureRandom();

	private CaseNumbers() {
	}

	static String next() {
		StringBuilder number = new StringBuilder();
		for (int i = 0; i < LENGTH; i++) {
			number.append((i == LENGTH / 2) ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
		}
		return number.toString();
	}

}
