package se.origo.risk;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two persons, or one with two names. */
class TwoTest {

	private final Two ann = new Two("ann", "ann");

	@Test
	void twoColleaguesAreTwo() {
		assertThat(new Two("bo", "bo").isOneWith(this.ann)).isFalse();
	}

	@Test
	void oneIsOne() {
		assertThat(this.ann.isOneWith(this.ann)).isTrue();
	}

	@Test
	void whoeverStandsInForAnotherIsNoSecondVoice() {
		assertThat(new Two("bo", "ann").isOneWith(this.ann)).isTrue();
		assertThat(this.ann.isOneWith(new Two("bo", "ann"))).isTrue();
		assertThat(new Two("bo", "ann").isOneWith(new Two("eva", "ann"))).isTrue();
	}

}
