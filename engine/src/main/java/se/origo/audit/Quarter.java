package se.origo.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import se.origo.deadline.SwedishTime;

/**
 * A quarter of a year, Swedish time.
 *
 * @param first its first day
 */
record Quarter(LocalDate first) {

	private static final Pattern NAME = Pattern.compile("(20\\d\\d)-Q([1-4])");

	private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyy-'Q'Q");

	/** The quarter of this name, or empty when there is none. */
	static Optional<Quarter> of(String name) {
		Matcher quarter = NAME.matcher(name);
		return quarter.matches() ? Optional.of(new Quarter(
				LocalDate.of(Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)) * 3 - 2, 1)))
				: Optional.empty();
	}

	/** The quarter that a moment is in. */
	static Quarter of(Instant moment) {
		LocalDate day = SwedishTime.dayOf(moment);
		return new Quarter(LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1));
	}

	/** Such as {@code 2026-Q4}. */
	String name() {
		return NAMED.format(this.first);
	}

	/** When it begins. */
	Instant begin() {
		return SwedishTime.startOf(this.first);
	}

	/** When it is over. */
	Instant end() {
		return next().begin();
	}

	Quarter next() {
		return new Quarter(this.first.plusMonths(3));
	}

}
