package se.origo.process;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the id of a version says. */
class DefinitionIdTest {

	@Test
	void aVersionSaysWhichProcessItIsOf() {
		assertThat(DefinitionId.key("log-review:3:4711")).isEqualTo("log-review");
	}

	@Test
	void anIdThatIsTooLongForTheEngineToSaySoIsNoProcessOfOurs() {
		assertThat(DefinitionId.key("0b1f3c7e-engine-made")).isEqualTo("0b1f3c7e-engine-made");
	}

}
