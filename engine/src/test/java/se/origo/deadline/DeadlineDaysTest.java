package se.origo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import se.origo.Scale;

/** Every deadline on every day of eleven years, against a count by hand. */
class DeadlineDaysTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

	private static final LocalDate AFTER_LAST = LocalDate.of(2037, 1, 1);

	private static final long SEED = 20261123;

	private final TableFile table = new TableFile();

	private final WorkingCalendar calendar = new WorkingCalendar("08:00", "17:00");

	private final CountedByHand byHand = new CountedByHand();

	private final List<Rule> rules = TableFile.examples()
		.stream()
		.map(example -> this.table.rule(example[0], example[1]))
		.distinct()
		.toList();

	@Test
	void everyDeadlineIsRightOnEveryDay() {
		Random random = new Random(SEED);
		FIRST.datesUntil(AFTER_LAST).forEach(day -> {
			LocalTime quarter = LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
			this.rules.forEach(rule -> assertRight(rule, day.atTime(quarter).atZone(WorkingCalendar.ZONE)));
		});
	}

	@Test
	void everyDeadlineIsRightAtTheEdgesOfTheDayAndOfTheOffice() {
		List<LocalTime> edges = List.of(LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(13, 0),
				LocalTime.of(16, 45), LocalTime.of(17, 0), LocalTime.of(23, 45));
		Stream
			.concat(aroundEachHoliday(), new Random(SEED).ints(Scale.of(200, 4018), 0, 4018).mapToObj(FIRST::plusDays))
			.distinct()
			.forEach(day -> edges.forEach(edge -> this.rules
				.forEach(rule -> assertRight(rule, day.atTime(edge).atZone(WorkingCalendar.ZONE)))));
	}

	/** Each day off by name, the day before and the day after. */
	private Stream<LocalDate> aroundEachHoliday() {
		return FIRST.datesUntil(AFTER_LAST)
			.filter(this.byHand::named)
			.flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)));
	}

	@Test
	void noRowOfTheTableIsLeftOut() {
		assertThat(this.rules).isNotEmpty();
		assertThat(this.table.walked()).containsAll(this.table.rules());
	}

	@Test
	void everyDeadlineIsRightInEachQuarterOfTheDaysWhenTheClockIsChanged() {
		for (int year = 2026; year <= 2036; year++) {
			for (int month : new int[] { 3, 10 }) {
				LocalDate sunday = LocalDate.of(year, month, 31);
				sunday = sunday.minusDays(sunday.getDayOfWeek().getValue() % 7);
				Instant start = sunday.minusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
				for (int quarter = 0; quarter < 3 * 96; quarter++) {
					ZonedDateTime anchor = start.plusSeconds(900L * quarter).atZone(WorkingCalendar.ZONE);
					this.rules.forEach(rule -> assertRight(rule, anchor));
				}
			}
		}
	}

	@Test
	void workingDaysAreThoseOfTheAlmanac() {
		FIRST.datesUntil(AFTER_LAST)
			.forEach(day -> assertThat(this.calendar.isWorkingDay(day)).as("%s", day)
				.isNotEqualTo(this.byHand.off(day)));
	}

	private void assertRight(Rule rule, ZonedDateTime anchor) {
		Instant expected = this.byHand.due(anchor.toInstant(), rule.amount(), rule.unit().word(), rule.moves());
		Instant due = rule.from(anchor.toInstant(), this.calendar).due();
		if (!due.equals(expected)) {
			// Describing each of half a million comparisons would cost more than they do.
			assertThat(due).as("%s from %s", rule, anchor).isEqualTo(expected);
		}
	}

}
