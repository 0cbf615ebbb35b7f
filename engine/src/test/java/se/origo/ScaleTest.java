package se.origo;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A sample is a sample, and what it drew can be drawn again. */
class ScaleTest {

	@Test
	void theSamePurposeDrawsTheSameNumbersInOneRun() {
		assertThat(Scale.random("a draw").longs(10))
			.containsExactlyElementsOf(Scale.random("a draw").longs(10).boxed().toList());
		assertThat(Scale.random("a draw").nextLong()).isNotEqualTo(Scale.random("another").nextLong());
	}

	@Test
	void aSampleIsDrawnUnlessEverythingIsAskedFor() {
		assertThat(Scale.of(3, 500)).isEqualTo(Scale.full() ? 500 : 3);
		Figures.print("This run", "checked", Scale.full() ? "everything" : "a seeded sample");
	}

}
