package se.origo.bench.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was measured: errands in a second for each candidate and round, and exact
 * counters.
 */
final class Figures {

	private final Rounds speed = new Rounds();

	private final Map<String, double[]> counters = new LinkedHashMap<>();

	void speed(String name, double errandsInASecond) {
		this.speed.add(name, errandsInASecond);
	}

	void counters(String name, double statements, double brackets, double kilobytes) {
		this.counters.put(name, new double[] { statements, brackets, kilobytes });
	}

	/**
	 * The table, each beside those it is compared with.
	 * @param others names of the columns of ratios
	 */
	String table(List<String> others) {
		StringBuilder table = new StringBuilder(
				"| candidate | errands in a second, median (range) | statements | of them BEGIN and COMMIT | WAL, kB |");
		others.forEach(other -> table.append(" × ").append(other).append(" |"));
		table.append("\n|---|---|---|---|---|").append("---|".repeat(others.size())).append('\n');
		this.speed.names().forEach(name -> {
			double[] counted = this.counters.getOrDefault(name, new double[3]);
			table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f |", name,
					this.speed.range(name, "%.1f"), counted[0], counted[1], counted[2]));
			others.forEach(other -> table.append(' ').append(this.speed.against(name, other)).append(" |"));
			table.append('\n');
		});
		return table.toString();
	}

}
