package se.origo.party;

import java.time.Instant;
import java.util.Date;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MomentsTest {

	private static final Instant MOMENT = Instant.parse("2026-07-01T08:00:00Z");

	@Test
	void whatFormsAndTheEngineWriteIsTheSameMoment() {
		assertThat(Moments.of("2026-07-01T10:00+02:00")).contains(MOMENT);
		assertThat(Moments.of("2026-07-01T08:00:00.000Z")).contains(MOMENT);
		assertThat(Moments.of("2026-07-01T10:00")).contains(MOMENT);
		assertThat(Moments.of(Date.from(MOMENT))).contains(MOMENT);
	}

	@Test
	void aDayBeginsAtMidnightInStockholm() {
		assertThat(Moments.of("2026-07-01")).contains(Instant.parse("2026-06-30T22:00:00Z"));
	}

	@Test
	void whatIsNoMomentIsNone() {
		assertThat(Moments.of(null)).isEmpty();
		assertThat(Moments.of("")).isEmpty();
		assertThat(Moments.of("snart")).isEmpty();
		assertThat(Moments.of("2026-02-30")).isEmpty();
	}

	@Test
	void peopleReadItInSwedishAndLocalTime() {
		assertThat(Moments.inWords(MOMENT)).isEqualTo("1 juli 2026 kl. 10.00");
	}

}
