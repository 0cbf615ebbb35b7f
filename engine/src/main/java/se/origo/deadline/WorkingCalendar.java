package se.origo.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which days and hours people work. Days are those of Europe/Stockholm whatever the
 * machine's zone; lengths between instants are real time, so an hour is an hour also when
 * the clock is changed.
 */
@Component
class WorkingCalendar {

	static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

	private final LocalTime opens;

	private final LocalTime closes;

	/**
	 * A calendar with the county's office hours.
	 * @param opens local time, HH:mm
	 * @param closes local time, HH:mm, later the same day
	 * @throws IllegalArgumentException when the office closes before it opens
	 * @throws java.time.format.DateTimeParseException when a time is malformed
	 */
	WorkingCalendar(@Value("${origo.office-hours.opens:08:00}") String opens,
			@Value("${origo.office-hours.closes:17:00}") String closes) {
		this.opens = LocalTime.parse(opens);
		this.closes = LocalTime.parse(closes);
		if (!this.opens.isBefore(this.closes)) {
			throw new IllegalArgumentException("origo.office-hours.closes (" + closes
					+ ") måste vara senare än origo.office-hours.opens (" + opens + ").");
		}
	}

	LocalTime opens() {
		return this.opens;
	}

	LocalTime closes() {
		return this.closes;
	}

	/** The day in Sweden. */
	LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, ZONE);
	}

	/** 24.00 of the day: the instant at which the next one begins. */
	Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(ZONE).toInstant();
	}

	/** Neither Saturday, Sunday, public holiday nor one of the three eves. */
	boolean isWorkingDay(LocalDate day) {
		return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && SwedishHolidays.name(day).isEmpty();
	}

	/** The day itself when it is a working day, else the next one. */
	LocalDate workingDayFrom(LocalDate day) {
		LocalDate found = day;
		while (!isWorkingDay(found)) {
			found = found.plusDays(1);
		}
		return found;
	}

	/** The n-th working day after a day, which itself never counts. */
	LocalDate workingDayAfter(LocalDate day, int count) {
		LocalDate found = day;
		for (int i = 0; i < count; i++) {
			found = workingDayFrom(found.plusDays(1));
		}
		return found;
	}

	/**
	 * When so much office time has passed. Time that is used up exactly at closing ends
	 * there and not at the next opening.
	 * @param from when counting starts; outside office hours it starts at the next
	 * opening
	 * @param length more than zero
	 * @return an instant within office hours
	 */
	Instant officeTimeAfter(Instant from, Duration length) {
		Duration left = length;
		LocalDate day = workingDayFrom(dayOf(from));
		while (true) {
			Instant opening = day.atTime(this.opens).atZone(ZONE).toInstant();
			Instant closing = day.atTime(this.closes).atZone(ZONE).toInstant();
			Instant start = from.isAfter(opening) ? from : opening;
			Duration today = start.isBefore(closing) ? Duration.between(start, closing) : Duration.ZERO;
			if (left.compareTo(today) <= 0) {
				return start.plus(left);
			}
			left = left.minus(today);
			day = workingDayFrom(day.plusDays(1));
		}
	}

}
