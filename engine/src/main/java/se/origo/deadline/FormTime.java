package se.origo.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Days and moments as forms ask for them: {@code 2026-11-23}, or {@code 2026-11-23T10:00}
 * by the clock on a wall in Stockholm, whatever zone the browser is in. An offset, as
 * forms sent it once, is obeyed.
 */
public final class FormTime {

	private static final int DAY = "2026-11-23".length();

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

	private static final Pattern YEAR = Pattern.compile("[12]\\d{3}-");

	private FormTime() {
	}

	/**
	 * The moment in an answer or a process variable.
	 * @param value a date of the engine, or ISO 8601 text; without offset it is the time
	 * in Europe/Stockholm, of the hour that comes twice in autumn the first (summer
	 * time); without time it is the start of the day
	 * @return the moment, or empty when there is none that can be read
	 */
	public static Optional<Instant> instant(Object value) {
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

	/** The day in Europe/Stockholm of the moment in an answer or a process variable. */
	public static Optional<LocalDate> day(Object value) {
		return instant(value).map(SwedishTime::dayOf);
	}

	/** Whether an answer says a time of the day, and not a day alone. */
	public static boolean hasTime(Object value) {
		return value != null && value.toString().length() > DAY;
	}

	/**
	 * Whether an answer names a time that no clock shows: the hour that is left out when
	 * summer time begins.
	 */
	public static boolean isSkipped(String value) {
		return hasTime(value) && read(value) instanceof LocalDateTime local
				&& SwedishTime.ZONE.getRules().getValidOffsets(local).isEmpty();
	}

	/**
	 * A moment as a form shows it again.
	 * @param moment any moment
	 * @param withTime whether the form asks for the time too
	 */
	public static String shown(Instant moment, boolean withTime) {
		return withTime ? MINUTE.format(moment.atZone(SwedishTime.ZONE)) : SwedishTime.dayOf(moment).toString();
	}

	private static Instant parse(String text) {
		if (!YEAR.matcher(text).lookingAt()) {
			throw new DateTimeException("No year that a database could hold");
		}
		if (text.length() == DAY) {
			return SwedishTime.startOf(LocalDate.parse(text));
		}
		TemporalAccessor read = read(text);
		return (read instanceof OffsetDateTime exact) ? exact.toInstant()
				: ((LocalDateTime) read).atZone(SwedishTime.ZONE).toInstant();
	}

	private static TemporalAccessor read(String text) {
		return DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
	}

}
