package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One figure of each candidate, round by round. */
final class Rounds {

	private final Map<String, List<Double>> values = new LinkedHashMap<>();

	void add(String name, double value) {
		this.values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
	}

	Set<String> names() {
		return this.values.keySet();
	}

	/** Median and range. */
	String range(String name, String format) {
		return range(this.values.get(name), format);
	}

	/** Round by round, because a busy moment meets neighbours alike. */
	String against(String name, String other) {
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < this.values.get(name).size(); round++) {
			ratios.add(this.values.get(name).get(round) / this.values.get(other).get(round));
		}
		return range(ratios, "%.2f");
	}

	/** What so many percent of the rounds stay at or below. */
	double at(String name, int percent) {
		List<Double> sorted = this.values.get(name).stream().sorted().toList();
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

	private static String range(List<Double> values, String format) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", sorted[sorted.length / 2],
				sorted[0], sorted[sorted.length - 1]);
	}

}
