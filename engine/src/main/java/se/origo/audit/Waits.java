package se.origo.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * How many tasks waited how long, by steps of a twentieth and never less than a second. A
 * median drawn from it is within 2.5 % and half a second of that of the tasks themselves:
 * it is told in whole seconds.
 *
 * @param steps how many tasks waited for each step of {@link #EDGES}
 */
record Waits(SortedMap<Integer, Integer> steps) {

	/**
	 * Seconds at which steps begin, the last after some thirty years. Whole numbers, so
	 * that every database puts the same wait into the same step. What is remembered is
	 * counted by these: whoever changes them empties {@code origo.heat}.
	 */
	static final Long[] EDGES = LongStream
		.iterate(1, edge -> edge < 1_000_000_000L, edge -> edge + Math.max(1, edge / 20))
		.boxed()
		.toArray(Long[]::new);

	/** As it is remembered. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	Waits(Map<Integer, Integer> steps) {
		this(new TreeMap<>(steps));
	}

	/** These without others that are among them. */
	Waits without(Waits others) {
		SortedMap<Integer, Integer> rest = new TreeMap<>(this.steps);
		others.steps.forEach((step, tasks) -> rest.merge(step, -tasks, Integer::sum));
		rest.values().removeIf(tasks -> tasks <= 0);
		return new Waits(rest);
	}

	/** The median, in seconds. */
	long median() {
		int tasks = this.steps.values().stream().mapToInt(Integer::intValue).sum();
		return Math.round((seconds((tasks - 1) / 2) + seconds(tasks / 2)) / 2);
	}

	/**
	 * How long the task waited that so many waited shorter than: the middle of its step.
	 */
	private double seconds(int shorter) {
		int passed = 0;
		for (Map.Entry<Integer, Integer> step : this.steps.entrySet()) {
			passed += step.getValue();
			if (passed > shorter) {
				return middle(step.getKey());
			}
		}
		return 0;
	}

	private static double middle(int step) {
		if (step == 0 || step == EDGES.length) {
			return (step == 0) ? 0 : EDGES[step - 1];
		}
		return (EDGES[step - 1] + EDGES[step] - 1) / 2.0;
	}

}
