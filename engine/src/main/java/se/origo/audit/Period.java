package se.origo.audit;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Some days, Swedish time.
 *
 * @param first the first
 * @param last the last
 */
record Period(LocalDate first, LocalDate last) {

	/** What to say to somebody whose days are no period. */
	static final String ASKED_FOR = "Ange periodens första och sista dag som år, månad och dag, till exempel 2026-11-24. "
			+ "En period börjar före den slutar, inte i framtiden, och är kortare än tio år.";

	private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

	private static final long LONGEST_YEARS = 10;

	/** The period from one day to another, or empty when that is none. */
	static Optional<Period> of(String from, String to, Clock clock) {
		try {
			Period period = new Period(LocalDate.parse(from), LocalDate.parse(to));
			boolean backwards = period.last.isBefore(period.first);
			boolean future = period.first.isAfter(LocalDate.now(clock).plusDays(1));
			boolean endless = ChronoUnit.YEARS.between(period.first, period.last) >= LONGEST_YEARS;
			return (backwards || future || endless) ? Optional.empty() : Optional.of(period);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** When it begins. */
	Instant begin() {
		return this.first.atStartOfDay(SWEDEN).toInstant();
	}

	/** When it is over. */
	Instant end() {
		return this.last.plusDays(1).atStartOfDay(SWEDEN).toInstant();
	}

}
