package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import se.origo.Figures;
import se.origo.Scale;

import org.junit.jupiter.api.Test;

/** How long tasks waited, by steps. */
class WaitsTest {

	@Test
	void aMedianIsWithinTwoAndAHalfPercentAndHalfASecond() {
		Random random = Scale.random("waits");
		double worst = 0;
		for (int list = 0; list < Scale.of(5_000, 200_000); list++) {
			long[] waits = random.longs(1 + random.nextInt(60), 0, 1L << (1 + random.nextInt(29))).sorted().toArray();
			double median = (waits[(waits.length - 1) / 2] + waits[waits.length / 2]) / 2.0;
			long drawn = of(waits).median();
			assertThat((double) drawn).as("median of %s", Arrays.toString(waits))
				.isCloseTo(median, within(median * 0.025 + 0.5));
			worst = (median > 1000) ? Math.max(worst, Math.abs(drawn - median) / median) : worst;
		}
		Figures.print("Auditor's page", "largest error of a median drawn from steps, per mille",
				Math.round(worst * 1000));
	}

	/** The exact one is 136.5, 2.5 % of it not quite 3.5. */
	@Test
	void halfAStepAndHalfASecondCanComeTogether() {
		assertThat(of(7, 266).median()).isEqualTo(140);
	}

	@Test
	void whatIsAddedAndTakenAwayLeavesNothingBehind() {
		Waits all = of(3, 70, 70, 5_000, 90_000);
		assertThat(all.without(of(70, 90_000))).isEqualTo(of(3, 70, 5_000));
		assertThat(all.without(all)).isEqualTo(new Waits(Map.of()));
	}

	@Test
	void ofNothingAndOfWhatNeverWaitedTheMedianIsNothing() {
		assertThat(List.of(new Waits(Map.of()).median(), of(0, 0).median())).containsExactly(0L, 0L);
	}

	@Test
	void whatWaitedLongerThanAnybodyLivesIsCountedToo() {
		assertThat(of(Long.MAX_VALUE / 2).median()).isGreaterThan(30 * 365 * 86_400L);
	}

	/** As the database does it. */
	private static Waits of(long... seconds) {
		Map<Integer, Integer> steps = new TreeMap<>();
		for (long wait : seconds) {
			int at = Arrays.binarySearch(Waits.EDGES, wait);
			steps.merge((at >= 0) ? at + 1 : -at - 1, 1, Integer::sum);
		}
		return new Waits(steps);
	}

}
