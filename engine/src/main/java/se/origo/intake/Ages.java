package se.origo.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which ages a year, a number or an age band can mean, so that they can be compared. */
final class Ages {

	private static final Pattern NUMBER = Pattern.compile("(\\d{2})?(\\d{2})(\\d{2})(\\d{2})[-+ ]?\\d{4}");

	private Ages() {
	}

	/**
	 * Ages from youngest to oldest.
	 *
	 * @param from the youngest
	 * @param to the oldest
	 */
	record Span(int from, int to) {

		boolean meets(Span other) {
			return this.from <= other.to && other.from <= this.to;
		}

	}

	/** The ages of a band; all of them when it is unknown. */
	static Span ofBand(Object band) {
		return switch (String.valueOf(band)) {
			case "under-15" -> new Span(0, 14);
			case "15-17" -> new Span(15, 17);
			case "18-20" -> new Span(18, 20);
			case "21-plus" -> new Span(21, Integer.MAX_VALUE);
			default -> new Span(Integer.MIN_VALUE, Integer.MAX_VALUE);
		};
	}

	/** The two ages that somebody born in a year can have today. */
	static Span bornIn(int year, LocalDate today) {
		return new Span(today.getYear() - year - 1, today.getYear() - year);
	}

	/** Born when, as a personal identity or coordination number says. */
	static Optional<LocalDate> born(Object number, LocalDate today) {
		Matcher parts = NUMBER.matcher(String.valueOf(number).strip());
		if (!parts.matches()) {
			return Optional.empty();
		}
		int year = (parts.group(1) != null) ? Integer.parseInt(parts.group(1) + parts.group(2))
				: latest(Integer.parseInt(parts.group(2)), today);
		int day = Integer.parseInt(parts.group(4));
		try {
			// A coordination number adds 60 to the day.
			return Optional.of(LocalDate.of(year, Integer.parseInt(parts.group(3)), (day > 60) ? day - 60 : day));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static int latest(int twoDigits, LocalDate today) {
		int year = today.getYear() / 100 * 100 + twoDigits;
		return Year.of(year).isAfter(Year.from(today)) ? year - 100 : year;
	}

	/** How old somebody is. */
	static Span of(LocalDate born, LocalDate today) {
		int age = Period.between(born, today).getYears();
		return new Span(age, age);
	}

}
