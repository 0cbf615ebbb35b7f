package se.origo.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

	private final WorkingCalendar calendar = new WorkingCalendar("09:30", "15:00");

	@Test
	void theCountysOwnOfficeHoursCount() {
		// Friday 14.30 local: half an hour is left, the rest runs on Monday.
		Instant friday = Instant.parse("2026-11-20T13:30:00Z");
		assertThat(this.calendar.officeTimeAfter(friday, Duration.ofHours(2))).isEqualTo("2026-11-23T10:00:00Z");
	}

	@Test
	void timeUsedUpAtClosingEndsThere() {
		Instant friday = Instant.parse("2026-11-20T13:00:00Z");
		assertThat(this.calendar.officeTimeAfter(friday, Duration.ofHours(1))).isEqualTo("2026-11-20T14:00:00Z");
	}

	@Test
	void timeAskedForAtClosingStartsAtTheNextOpening() {
		Instant friday = Instant.parse("2026-11-20T14:00:00Z");
		assertThat(this.calendar.officeTimeAfter(friday, Duration.ofHours(1))).isEqualTo("2026-11-23T09:30:00Z");
	}

	@Test
	void theDayIsTheOneInSweden() {
		assertThat(this.calendar.dayOf(Instant.parse("2026-06-30T22:00:00Z"))).isEqualTo("2026-07-01");
		assertThat(this.calendar.dayOf(Instant.parse("2026-12-31T22:59:59Z"))).isEqualTo("2026-12-31");
	}

	@Test
	void aDayEndsWhenTheNextBeginsAlsoWhenTheClockIsChanged() {
		assertThat(this.calendar.endOf(LocalDate.of(2026, 3, 28))).isEqualTo("2026-03-28T23:00:00Z");
		assertThat(this.calendar.endOf(LocalDate.of(2026, 3, 29))).isEqualTo("2026-03-29T22:00:00Z");
		assertThat(this.calendar.endOf(LocalDate.of(2026, 10, 25))).isEqualTo("2026-10-25T23:00:00Z");
	}

	@Test
	void anOfficeThatClosesBeforeItOpensIsRefused() {
		assertThatThrownBy(() -> new WorkingCalendar("17:00", "08:00")).isInstanceOf(IllegalArgumentException.class)
			.hasMessage("origo.office-hours.closes (08:00) måste vara senare än origo.office-hours.opens (17:00).");
	}

	@Test
	void aMalformedOpeningTimeIsRefused() {
		assertThatThrownBy(() -> new WorkingCalendar("åtta", "17:00")).isInstanceOf(DateTimeParseException.class);
	}

}
