package se.origo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times of several variants, measured in turns, so that a busy moment meets them all. */
final class Rounds {

	private final Map<String, List<Double>> millis = new LinkedHashMap<>();

	/** Does something so many times and notes what one takes. */
	void measure(String variant, int times, Runnable deed) {
		long start = System.nanoTime();
		for (int at = 0; at < times; at++) {
			deed.run();
		}
		this.millis.computeIfAbsent(variant, name -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6 / times);
	}

	void forget(String variant) {
		this.millis.remove(variant);
	}

	private double median(String variant) {
		double[] sorted = this.millis.get(variant).stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return sorted[sorted.length / 2];
	}

	/**
	 * Median and range of a variant, and the median of its ratio to another in the same
	 * round.
	 */
	String against(String variant, String other) {
		List<Double> ours = this.millis.get(variant);
		double[] sorted = ours.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		double[] ratios = new double[ours.size()];
		Arrays.setAll(ratios, at -> ours.get(at) / this.millis.get(other).get(at));
		Arrays.sort(ratios);
		return String.format(Locale.ROOT, "%.2f ms (%.2f–%.2f), × %.2f (%.2f–%.2f) of %s", median(variant), sorted[0],
				sorted[sorted.length - 1], ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1], other);
	}

	Iterable<String> variants() {
		return this.millis.keySet();
	}

}
