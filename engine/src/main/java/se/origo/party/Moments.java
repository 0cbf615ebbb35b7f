package se.origo.party;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** Moments as forms write them, as the engine keeps them and as people read them. */
final class Moments {

	private static final DateTimeFormatter SWEDISH = DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm",
			Locale.forLanguageTag("sv-SE"));

	private Moments() {
	}

	/**
	 * The moment in an answer or a process variable.
	 * @param value a date of the engine, or ISO 8601 text; without offset it is the time
	 * in Europe/Stockholm, without time the start of the day
	 * @return the moment, or empty when there is none that can be read
	 */
	static Optional<Instant> of(Object value) {
		if (value instanceof Date date) {
			return Optional.of(date.toInstant());
		}
		if (value instanceof Instant instant) {
			return Optional.of(instant);
		}
		try {
			return Optional.ofNullable(value).map(text -> parse(text.toString()));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Instant parse(String text) {
		if (text.length() == "2026-01-31".length()) {
			return LocalDate.parse(text).atStartOfDay(Appointment.STOCKHOLM).toInstant();
		}
		TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from,
				LocalDateTime::from);
		return (read instanceof OffsetDateTime exact) ? exact.toInstant()
				: ZonedDateTime.of((LocalDateTime) read, Appointment.STOCKHOLM).toInstant();
	}

	/** As people in Stockholm say it: "3 mars 2026 kl. 08.00". */
	static String inWords(Instant moment) {
		return SWEDISH.format(moment.atZone(Appointment.STOCKHOLM));
	}

}
