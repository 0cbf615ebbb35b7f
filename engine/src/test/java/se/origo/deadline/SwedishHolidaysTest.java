package se.origo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class SwedishHolidaysTest {

	@Test
	void aYearHasItsNamedDaysAndNoOthers() {
		List<String> named = LocalDate.of(2026, 1, 1)
			.datesUntil(LocalDate.of(2027, 1, 1))
			.flatMap(day -> SwedishHolidays.name(day).stream().map(name -> day + " " + name))
			.toList();
		assertThat(named).containsExactly("2026-01-01 nyårsdagen", "2026-01-06 trettondedag jul",
				"2026-04-03 långfredagen", "2026-04-05 påskdagen", "2026-04-06 annandag påsk", "2026-05-01 första maj",
				"2026-05-14 Kristi himmelsfärdsdag", "2026-05-24 pingstdagen", "2026-06-06 nationaldagen",
				"2026-06-19 midsommarafton", "2026-06-20 midsommardagen", "2026-10-31 alla helgons dag",
				"2026-12-24 julafton", "2026-12-25 juldagen", "2026-12-26 annandag jul", "2026-12-31 nyårsafton");
	}

	@Test
	void midsummerAndAllSaintsMoveToTheirLatestDays() {
		assertThat(SwedishHolidays.name(LocalDate.of(2027, 6, 25))).contains("midsommarafton");
		assertThat(SwedishHolidays.name(LocalDate.of(2027, 11, 6))).contains("alla helgons dag");
	}

	@Test
	void easterReachesItsEarliestAndLatestDays() {
		assertThat(SwedishHolidays.easter(1818)).isEqualTo("1818-03-22");
		assertThat(SwedishHolidays.easter(2038)).isEqualTo("2038-04-25");
	}

	@Test
	void firstOfMayOnAscensionDayIsOneDay() {
		assertThat(SwedishHolidays.name(LocalDate.of(2008, 5, 1))).contains("första maj");
	}

}
