package se.origo.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.deadline.Deadline;
import se.origo.deadline.Deadlines;
import se.origo.deadline.OfficeHours;
import se.origo.deadline.SwedishTime;
import se.origo.process.Tables;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Reminders and steps on days of eleven years, both changes of the clock among them. */
@OrigoTest
class WatchedDaysTest {

	private static final Set<String> CODES = Set.of("PROTECT-ASSESS", "PRELIM-14", "INVEST-4M", "REPORTER-FEEDBACK",
			"LVU6-SUBMIT", "LVU6-APPLY", "TRAVELBAN-SUBMIT", "TRAVELBAN-APPLY", "TRAVELBAN-REVIEW", "SHELTER-SUBMIT",
			"SHELTER-APPLY");

	@Autowired
	Countdown countdown;

	@Autowired
	Tables tables;

	@Autowired
	Deadlines deadlines;

	@Autowired
	OfficeHours office;

	@Test
	void everyClockRemindsBeforeItIsMissedAndOnTheMorningOfALocalDay() {
		int step = Scale.of(61, 5);
		Stream.iterate(LocalDate.of(2026, 1, 1), day -> day.getYear() < 2037, day -> day.plusDays(step))
			.forEach(anchor -> CODES.forEach(code -> {
				Deadline deadline = this.countdown.of(code, anchor);
				Instant remind = this.countdown.remindAt(deadline);
				assertThat(remind).as("%s from %s", code, anchor)
					.isBefore(deadline.due())
					.isAfter(anchor.atStartOfDay(SwedishTime.ZONE).toInstant());
				assertThat(remind.atZone(SwedishTime.ZONE).getHour()).isEqualTo(8);
				assertThat(deadline.derivation()).contains("Källa: ");
			}));
	}

	@ParameterizedTest
	@CsvSource({ "2026-10-24,2026-10-26,PT25H", "2026-03-28,2026-03-30,PT23H", "2030-10-26,2030-10-28,PT25H" })
	void theStepsOfAJourneyFollowTheClockOnTheWall(LocalDate today, LocalDate departure, java.time.Duration night) {
		Clock eight = Clock.fixed(today.atTime(8, 0).atZone(SwedishTime.ZONE).toInstant(), ZoneOffset.UTC);
		Journeys journeys = new Journeys(this.tables, eight);
		Instant next = journeys.stage(new Journey(today, null)).next();
		assertThat(java.time.Duration.between(eight.instant(), next)).isEqualTo(night);
		assertThat(journeys.stage(new Journey(departure, null)).next())
			.isEqualTo(departure.atTime(8, 0).atZone(SwedishTime.ZONE).toInstant());
	}

	@Test
	void afterTheJourneyItIsAskedEachDayUntilSomebodyAnswers() {
		LocalDate departure = LocalDate.of(2026, 6, 18);
		Set<String> stages = IntStream.range(1, 8).mapToObj(day -> {
			Clock morning = Clock.fixed(departure.plusDays(day).atTime(9, 0).atZone(SwedishTime.ZONE).toInstant(),
					ZoneOffset.UTC);
			Journeys.Stage stage = new Journeys(this.tables, morning)
				.stage(new Journey(departure, departure.plusDays(3)));
			assertThat(stage.next()).isEqualTo(morning.instant().plus(23, ChronoUnit.HOURS));
			return stage.code();
		}).collect(Collectors.toSet());
		assertThat(stages).containsExactlyInAnyOrder("away", "home-check");
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "20091231-1234,2009-12-31", "200912311234,2009-12-31",
			"20091291-1234,2009-12-31", "091231-1234,-", "20090230-1234,-", "-,-" })
	void aBirthDateIsReadFromANumberWithACenturyAndFromACoordinationNumber(String number, LocalDate day) {
		assertThat(BirthDate.in(number).orElse(null)).isEqualTo(day);
	}

	@Test
	void theWatchesSayHowMuchIsLeft() {
		Deadline deadline = this.countdown.of("PRELIM-14", LocalDate.of(2026, 10, 20));
		Clock lastDay = Clock.fixed(Instant.parse("2026-11-03T22:59:00Z"), ZoneOffset.UTC);
		assertThat(new Countdown(this.deadlines, this.office, this.tables, lastDay).text(deadline))
			.contains("går ut i dag");
		assertThat(new Countdown(this.deadlines, this.office, this.tables,
				Clock.offset(lastDay, java.time.Duration.ofMinutes(2)))
			.text(deadline)).contains("har gått ut");
	}

}
