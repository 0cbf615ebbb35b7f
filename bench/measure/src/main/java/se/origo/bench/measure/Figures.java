package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured: errands in a second for each candidate and round, and exact
 * counters.
 */
final class Figures {

	private final Map<String, List<Double>> speed = new LinkedHashMap<>();

	private final Map<String, double[]> counters = new LinkedHashMap<>();

	void speed(String name, double errandsInASecond) {
		this.speed.computeIfAbsent(name, first -> new ArrayList<>()).add(errandsInASecond);
	}

	void counters(String name, double statements, double kilobytes) {
		this.counters.put(name, new double[] { statements, kilobytes });
	}

	/**
	 * The table, each beside those it is compared with.
	 * @param others names of the columns of ratios
	 */
	String table(List<String> others) {
		StringBuilder table = new StringBuilder(
				"| candidate | errands in a second, median (range) | statements | WAL, kB |");
		others.forEach(other -> table.append(" × ").append(other).append(" |"));
		table.append("\n|---|---|---|---|").append("---|".repeat(others.size())).append('\n');
		this.speed.forEach((name, rounds) -> {
			double[] counted = this.counters.getOrDefault(name, new double[2]);
			table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f |", name, range(rounds, "%.1f"),
					counted[0], counted[1]));
			others.forEach(other -> table.append(' ')
				.append(range(ratios(rounds, this.speed.get(other)), "%.2f"))
				.append(" |"));
			table.append('\n');
		});
		return table.toString();
	}

	/** Round by round, because a busy moment meets neighbours alike. */
	private static List<Double> ratios(List<Double> rounds, List<Double> others) {
		List<Double> ratios = new ArrayList<>();
		for (int round = 0; round < rounds.size(); round++) {
			ratios.add(rounds.get(round) / others.get(round));
		}
		return ratios;
	}

	private static String range(List<Double> values, String format) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", sorted[sorted.length / 2],
				sorted[0], sorted[sorted.length - 1]);
	}

}
