package se.origo.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Days and moments as people in Sweden count and say them, wherever the computer stands.
 */
public final class SwedishTime {

	/** Europe/Stockholm: the clocks people have on the wall. */
	public static final ZoneId ZONE = WorkingCalendar.ZONE;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("sv-SE"));

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

	private SwedishTime() {
	}

	/** The day it is now. */
	public static LocalDate today(Clock clock) {
		return dayOf(clock.instant());
	}

	/** The day that a moment is in. */
	public static LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, ZONE);
	}

	/** The first moment of a day. */
	public static Instant startOf(LocalDate day) {
		return day.atStartOfDay(ZONE).toInstant();
	}

	/** The end of a day, 24.00: the first moment of the next. */
	public static Instant endOf(LocalDate day) {
		return startOf(day.plusDays(1));
	}

	/** A day in words: "3 mars 2026". */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** The day of a moment in words: "3 mars 2026". */
	public static String day(Instant moment) {
		return day(dayOf(moment));
	}

	/**
	 * A moment in words: "3 mars 2026 kl. 08.00". In the hour that comes twice in autumn,
	 * "sommartid" or "vintertid" says which of them is meant.
	 */
	public static String moment(Instant moment) {
		return day(moment) + " kl. " + clock(moment);
	}

	/** The time of the day in words: "08.00", with its season as {@link #moment} has. */
	public static String clock(Instant moment) {
		ZonedDateTime local = moment.atZone(ZONE);
		boolean twice = ZONE.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
		return CLOCK.format(local) + (twice ? " " + season(moment) : "");
	}

	/** Which clock applies: "sommartid" or "vintertid". */
	static String season(Instant moment) {
		return ZONE.getRules().isDaylightSavings(moment) ? "sommartid" : "vintertid";
	}

}
