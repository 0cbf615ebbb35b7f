package se.origo.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * Days off by name: the public holidays of lag (1989:253), and the three eves that lag
 * (1930:173) treats as such: Midsummer Eve, Christmas Eve and New Year's Eve.
 */
final class SwedishHolidays {

	private static final Map<MonthDay, String> FIXED = Map.of(MonthDay.of(1, 1), "nyårsdagen", MonthDay.of(1, 6),
			"trettondedag jul", MonthDay.of(5, 1), "första maj", MonthDay.of(6, 6), "nationaldagen",
			MonthDay.of(12, 24), "julafton", MonthDay.of(12, 25), "juldagen", MonthDay.of(12, 26), "annandag jul",
			MonthDay.of(12, 31), "nyårsafton");

	/** By days after Easter Day. */
	private static final Map<Long, String> EASTER = Map.of(-2L, "långfredagen", 0L, "påskdagen", 1L, "annandag påsk",
			39L, "Kristi himmelsfärdsdag", 49L, "pingstdagen");

	private SwedishHolidays() {
	}

	/**
	 * The day's name in Swedish as it stands in a sentence.
	 * @param day any day
	 * @return its name, empty when it is not a day off by name
	 */
	static Optional<String> name(LocalDate day) {
		String name = FIXED.get(MonthDay.from(day));
		if (name == null) {
			name = EASTER.get(ChronoUnit.DAYS.between(easter(day.getYear()), day));
		}
		return Optional.ofNullable((name != null) ? name : movingSaturday(day));
	}

	private static String movingSaturday(LocalDate day) {
		LocalDate midsummer = saturdayFrom(LocalDate.of(day.getYear(), 6, 20));
		if (day.equals(midsummer.minusDays(1))) {
			return "midsommarafton";
		}
		if (day.equals(midsummer)) {
			return "midsommardagen";
		}
		return day.equals(saturdayFrom(LocalDate.of(day.getYear(), 10, 31))) ? "alla helgons dag" : null;
	}

	private static LocalDate saturdayFrom(LocalDate first) {
		return first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
	}

	/** Easter Day of the Gregorian calendar, by Meeus, Jones and Butcher. */
	static LocalDate easter(int year) {
		int golden = year % 19;
		int century = year / 100;
		int inCentury = year % 100;
		int moonShift = (century - (century + 8) / 25 + 1) / 3;
		int epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
		int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
		int late = (golden + 11 * epact + 22 * weekday) / 451;
		int days = epact + weekday - 7 * late + 114;
		return LocalDate.of(year, days / 31, days % 31 + 1);
	}

}
