package se.origo.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;

class DerivationTest {

	private static final String AGREED = "Källa: överenskommelse mellan parterna";

	private static final TableFile TABLE = new TableFile();

	private final WorkingCalendar calendar = new WorkingCalendar("08:00", "17:00");

	@Test
	void workingDaysNameTheDaysThatDoNotCount() {
		assertText("REF-ACK", "normal", "2026-11-20T15:30+01:00",
				"1 arbetsdag från fre 20 nov 2026 kl. 15.30; lör och sön räknas inte → mån 23 nov 2026 kl. 24.00. "
						+ AGREED);
	}

	@Test
	void workingDaysAcrossChristmasNameEachHolidayOnce() {
		assertText("REF-LAPSE", "normal", "2026-12-22T09:05+01:00",
				"10 arbetsdagar från tis 22 dec 2026 kl. 09.05; julafton, juldagen, lör, sön, nyårsafton, nyårsdagen "
						+ "och trettondedag jul räknas inte → tis 12 jan 2027 kl. 24.00. " + AGREED);
	}

	@Test
	void workingDaysInOneWeekHaveNothingToExplain() {
		assertText("REF-RETURN", null, "2026-11-23T10:00+01:00",
				"3 arbetsdagar från mån 23 nov 2026 kl. 10.00 → tors 26 nov 2026 kl. 24.00. " + AGREED);
	}

	@Test
	void officeHoursSayWhenTheOfficeIsOpen() {
		assertText("REF-ACK", "high", "2026-11-21T22:10+01:00",
				"4 timmar på kontorstid från lör 21 nov 2026 kl. 22.10; kontoret är öppet arbetsdagar kl. 08.00–17.00; "
						+ "lör och sön räknas inte → mån 23 nov 2026 kl. 12.00. " + AGREED);
	}

	@Test
	void hoursRunDayAndNight() {
		assertText("REF-ACK", "acute", "2026-12-31T23:30+01:00", "1 timme från tors 31 dec 2026 kl. 23.30 → "
				+ "fre 1 jan 2027 kl. 00.30. " + AGREED + "; även per telefon");
	}

	@Test
	void hoursSayThatTheClockIsChanged() {
		assertText("BREACH-NOTIFY", null, "2026-03-28T12:00+01:00",
				"72 timmar från lör 28 mars 2026 kl. 12.00; klockan ställs om till sommartid → "
						+ "tis 31 mars 2026 kl. 13.00. Källa: dataskyddsförordningen artikel 33");
	}

	@Test
	void theHourThatOccursTwiceSaysWhichOneItIs() {
		assertText("COVERAGE-ALARM", null, "2026-10-25T02:15+02:00",
				"1 timme från sön 25 okt 2026 kl. 02.15 sommartid; klockan ställs om till vintertid → "
						+ "sön 25 okt 2026 kl. 02.15 vintertid. " + AGREED);
	}

	@Test
	void minutesAreCountedAsTheyPass() {
		assertText("REF-ESCALATE", "acute", "2026-07-04T03:50+02:00",
				"15 minuter från lör 4 juli 2026 kl. 03.50 → lör 4 juli 2026 kl. 04.05. " + AGREED);
	}

	@Test
	void anEndOnADayOffIsMovedAndSaysWhy() {
		assertText("LVU6-SUBMIT", null, "2026-12-17T11:00+01:00",
				"1 vecka från tors 17 dec 2026 kl. 11.00; slutdagen tors 24 dec 2026 (julafton) är ingen arbetsdag → "
						+ "mån 28 dec 2026 kl. 24.00. Källa: LVU 7 §; slutdag som inte är arbetsdag flyttas, "
						+ "lag (1930:173) 2 § (kontrollera)");
	}

	@Test
	void anEndOnAnOrdinarySaturdayIsMovedWithoutAName() {
		assertText("SHELTER-SUBMIT", null, "2026-11-14T11:00+01:00",
				"1 vecka från lör 14 nov 2026 kl. 11.00; slutdagen lör 21 nov 2026 är ingen arbetsdag → "
						+ "mån 23 nov 2026 kl. 24.00. Källa: lag (2024:79) 4 kap. 3 §; slutdag som inte är arbetsdag "
						+ "flyttas, lag (1930:173) 2 § (kontrollera)");
	}

	@Test
	void calendarDaysThatDoNotMoveMayEndOnASunday() {
		assertText("REF-OUTCOME", null, "2026-11-08T12:00+01:00",
				"14 dagar från sön 8 nov 2026 kl. 12.00 → sön 22 nov 2026 kl. 24.00. " + AGREED);
	}

	@Test
	void aMonthEndsOnTheLastDayOfAShorterMonth() {
		assertText("INVEST-4M", null, "2026-10-31T12:00+01:00",
				"4 månader från lör 31 okt 2026 kl. 12.00 → sön 28 feb 2027 kl. 24.00. "
						+ "Källa: socialtjänstlagen (2025:400) 20 kap. 3 §");
	}

	@Test
	void theSameDayAndTheNextDayAreSaidInWords() {
		assertText("CONSULT-ANSWER", "acute", "2026-05-05T08:00+02:00",
				"samma dag som tis 5 maj 2026 kl. 08.00 → tis 5 maj 2026 kl. 24.00. " + AGREED);
		assertText("PROTECT-ASSESS", null, "2026-05-05T23:59+02:00",
				"senast dagen efter tis 5 maj 2026 kl. 23.59 → ons 6 maj 2026 kl. 24.00. "
						+ "Källa: socialtjänstlagen (2025:400) 20 kap. 1 §: genast, senast dagen efter");
	}

	private void assertText(String code, String urgency, String anchor, String text) {
		Deadline deadline = TABLE.rule(code, urgency).from(OffsetDateTime.parse(anchor).toInstant(), this.calendar);
		assertThat(deadline.derivation()).isEqualTo(text);
	}

}
