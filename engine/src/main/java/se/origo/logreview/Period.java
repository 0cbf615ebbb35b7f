package se.origo.logreview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What is reviewed at a time: a month, as people in Sweden count it.
 *
 * @param from the first moment
 * @param to the first moment after
 */
record Period(Instant from, Instant to) {

	static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"))
		.withZone(SWEDEN);

	/** The month before the one that this moment is in. */
	static Period before(Instant moment) {
		YearMonth month = YearMonth.from(LocalDate.ofInstant(moment, SWEDEN));
		return new Period(first(month.minusMonths(1)), first(month));
	}

	private static Instant first(YearMonth month) {
		return month.atDay(1).atStartOfDay(SWEDEN).toInstant();
	}

	String inWords() {
		return DAY.format(this.from) + "–" + DAY.format(this.to.minusMillis(1));
	}

}
