package se.origo.deadline;

import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FormTimeTest {

	private static final Instant MOMENT = Instant.parse("2026-07-01T08:00:00Z");

	@Test
	void whatFormsAndTheEngineWriteIsTheSameMoment() {
		assertThat(FormTime.instant("2026-07-01T10:00")).contains(MOMENT);
		assertThat(FormTime.instant("2026-07-01T10:00+02:00")).contains(MOMENT);
		assertThat(FormTime.instant("2026-07-01T08:00:00.000Z")).contains(MOMENT);
		assertThat(FormTime.instant(Date.from(MOMENT))).contains(MOMENT);
	}

	@Test
	void aDayBeginsAtMidnightInStockholm() {
		assertThat(FormTime.instant("2026-07-01")).contains(Instant.parse("2026-06-30T22:00:00Z"));
		assertThat(FormTime.day("2026-06-30T23:30Z")).hasToString("Optional[2026-07-01]");
	}

	@Test
	void whatIsNoMomentIsNone() {
		assertThat(FormTime.instant(null)).isEmpty();
		assertThat(FormTime.instant("")).isEmpty();
		assertThat(FormTime.instant("snart")).isEmpty();
		assertThat(FormTime.instant("2026-02-30")).isEmpty();
		assertThat(FormTime.instant("2026-02-28T24:01")).isEmpty();
		assertThat(FormTime.instant("+999999999-12-31T23:59")).isEmpty();
		assertThat(FormTime.instant("0000-01-01")).isEmpty();
	}

	@Test
	void whatIsShownAgainIsWhatWasAnswered() {
		assertThat(FormTime.shown(MOMENT, true)).isEqualTo("2026-07-01T10:00");
		assertThat(FormTime.shown(Instant.parse("2026-06-30T22:00:00Z"), false)).isEqualTo("2026-07-01");
	}

	@Test
	void theHourThatIsLeftOutInSpringDoesNotExist() {
		assertThat(FormTime.isSkipped("2027-03-28T02:00")).isTrue();
		assertThat(FormTime.isSkipped("2027-03-28T02:59")).isTrue();
		assertThat(FormTime.isSkipped("2027-03-28T01:59")).isFalse();
		assertThat(FormTime.isSkipped("2027-03-28T03:00")).isFalse();
		assertThat(FormTime.isSkipped("2027-03-28T02:30+02:00")).isFalse();
		assertThat(FormTime.isSkipped("2027-03-28")).isFalse();
	}

	@Test
	void ofTheHourThatComesTwiceInAutumnTheFirstIsMeant() {
		Instant first = FormTime.instant("2026-10-25T02:30").orElseThrow();
		assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
		assertThat(SwedishTime.moment(first)).isEqualTo("25 oktober 2026 kl. 02.30 sommartid");
		assertThat(SwedishTime.moment(first.plusSeconds(3600))).isEqualTo("25 oktober 2026 kl. 02.30 vintertid");
	}

	@Test
	void peopleReadItInSwedishAndStockholmsTime() {
		assertThat(SwedishTime.moment(MOMENT)).isEqualTo("1 juli 2026 kl. 10.00");
		assertThat(SwedishTime.day(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo("1 januari 2027");
	}

}
