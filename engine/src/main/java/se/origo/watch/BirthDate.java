package se.origo.watch;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day of birth in an identity number or a coordination number. */
final class BirthDate {

	private static final Pattern NUMBER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})-?\\d{4}");

	private static final int COORDINATION = 60;

	private BirthDate() {
	}

	/**
	 * Reads the day.
	 * @param number twelve figures, with or without a hyphen; or null
	 * @return empty when it says no day, such as a number without a century
	 */
	static Optional<LocalDate> in(Object number) {
		Matcher parts = NUMBER.matcher(String.valueOf(number).strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		int day = Integer.parseInt(parts.group(3));
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
					(day > COORDINATION) ? day - COORDINATION : day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
