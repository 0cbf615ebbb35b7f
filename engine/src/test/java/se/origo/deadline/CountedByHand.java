package se.origo.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/**
 * Deadlines counted as a person with a printed calendar would: Easter from the almanac,
 * the rest by walking day by day and quarter by quarter. Shares nothing with the code it
 * checks, not even the way to find midnight.
 */
class CountedByHand {

	private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

	/** From the almanac. */
	private static final List<String> EASTER_DAYS = List.of("2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16",
			"2029-04-01", "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25",
			"2036-04-13", "2037-04-05");

	private final Set<LocalDate> daysOff = new HashSet<>();

	CountedByHand() {
		for (String easterDay : EASTER_DAYS) {
			LocalDate easter = LocalDate.parse(easterDay);
			this.daysOff.addAll(List.of(easter.minusDays(2), easter, easter.plusDays(1),
					easter.plusWeeks(6).minusDays(3), easter.plusWeeks(7)));
			for (String day : List.of("01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31")) {
				this.daysOff.add(LocalDate.parse(easter.getYear() + "-" + day));
			}
			for (LocalDate day = LocalDate.of(easter.getYear(), 6, 19); day.getDayOfMonth() < 26; day = day
				.plusDays(1)) {
				if (day.getDayOfWeek() == DayOfWeek.FRIDAY) {
					this.daysOff.addAll(List.of(day, day.plusDays(1)));
				}
			}
		}
	}

	boolean off(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
				|| this.daysOff.contains(day);
	}

	/** Whether it is a day off by name, whatever day of the week it is. */
	boolean named(LocalDate day) {
		return this.daysOff.contains(day);
	}

	/** The deadline in the words of the table. */
	Instant due(Instant anchor, int amount, String unit, boolean moves) {
		LocalDate day = ZonedDateTime.ofInstant(anchor, ZONE).toLocalDate();
		return switch (unit) {
			case "minutes" -> Instant.ofEpochSecond(anchor.getEpochSecond() + amount * 60L);
			case "hours" -> Instant.ofEpochSecond(anchor.getEpochSecond() + amount * 3600L);
			case "office-hours" -> officeQuarters(anchor, amount * 4);
			case "working-days" -> midnightAfter(workingDays(day, amount));
			case "end-of-day", "days" -> midnightAfter(moved(calendar(day, Calendar.DATE, amount), moves));
			case "weeks" -> midnightAfter(moved(calendar(day, Calendar.DATE, 7 * amount), moves));
			case "months" -> midnightAfter(moved(calendar(day, Calendar.MONTH, amount), moves));
			default -> throw new IllegalArgumentException(unit);
		};
	}

	private LocalDate workingDays(LocalDate day, int amount) {
		LocalDate walked = day;
		int left = amount;
		while (left > 0) {
			walked = walked.plusDays(1);
			left -= off(walked) ? 0 : 1;
		}
		return walked;
	}

	private LocalDate moved(LocalDate day, boolean moves) {
		return (moves && off(day)) ? moved(day.plusDays(1), true) : day;
	}

	/** The anchor lies on a quarter of an hour; the office is open 8 to 17. */
	private Instant officeQuarters(Instant anchor, int quarters) {
		long second = anchor.getEpochSecond();
		int left = quarters;
		while (left > 0) {
			LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ZONE);
			boolean open = local.getHour() >= 8 && local.getHour() < 17 && !off(local.toLocalDate());
			left -= open ? 1 : 0;
			second += 900;
		}
		return Instant.ofEpochSecond(second);
	}

	private static LocalDate calendar(LocalDate day, int field, int amount) {
		Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
		calendar.clear();
		calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
		calendar.add(field, amount);
		return calendar.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
	}

	/**
	 * Sweden is one hour ahead of UTC, or two from the last Sunday of March up to the day
	 * before the last Sunday of October ends.
	 */
	private static Instant midnightAfter(LocalDate day) {
		LocalDate next = day.plusDays(1);
		boolean summer = next.isAfter(lastSunday(next.getYear(), 3)) && !next.isAfter(lastSunday(next.getYear(), 10));
		return next.atStartOfDay().toInstant(ZoneOffset.ofHours(summer ? 2 : 1));
	}

	private static LocalDate lastSunday(int year, int month) {
		LocalDate day = LocalDate.of(year, month, 31);
		while (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
			day = day.minusDays(1);
		}
		return day;
	}

}
