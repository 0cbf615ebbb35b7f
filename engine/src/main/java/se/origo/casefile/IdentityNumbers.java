package se.origo.casefile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds Swedish personal identity numbers and coordination numbers in text, by form and
 * check digit (folkbokföringslagen 18 and 18 a §§; a coordination number adds 60 to the
 * day).
 */
public final class IdentityNumbers {

	private static final Pattern SHAPE = Pattern
		.compile("(?<!\\d)(?:\\d{2})?(\\d{2}(?:0\\d|1[0-2])(?:[0-2]\\d|3[01]|[6-8]\\d|9[01]))[-+ ]?(\\d{4})(?!\\d)");

	private IdentityNumbers() {
	}

	/**
	 * Whether a text holds such a number.
	 * @param text any text
	 * @return true when a run of digits has the form of one and the right check digit
	 */
	public static boolean isIn(String text) {
		Matcher found = SHAPE.matcher(text);
		while (found.find()) {
			if (hasCheckDigit(found.group(1) + found.group(2))) {
				return true;
			}
		}
		return false;
	}

	/** The Luhn sum over ten digits, doubling every other from the first. */
	private static boolean hasCheckDigit(String ten) {
		int sum = 0;
		for (int i = 0; i < 10; i++) {
			int digit = (ten.charAt(i) - '0') * (2 - i % 2);
			sum += digit / 10 + digit % 10;
		}
		return sum % 10 == 0;
	}

}
