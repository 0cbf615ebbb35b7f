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

	private final Map<String, Counted> counters = new LinkedHashMap<>();

	void speed(String name, double errandsInASecond) {
		this.speed.add(name, errandsInASecond);
	}

	void counted(String name, Counted counted) {
		this.counters.put(name, counted);
	}

	/**
	 * The table, each beside those it is compared with.
	 * @param all names of those that a column of ratios stands for, where they took part
	 */
	String table(List<String> all) {
		List<String> others = all.stream().filter(this.speed.names()::contains).toList();
		StringBuilder table = new StringBuilder(
				"| candidate | errands in a second, median (range) | statements | of them BEGIN | WAL, kB | pages of it whole |");
		others.forEach(other -> table.append(" × ").append(other).append(" |"));
		table.append("\n|---|---|---|---|---|---|").append("---|".repeat(others.size())).append('\n');
		this.speed.names().forEach(name -> {
			Counted counted = this.counters.get(name);
			table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %.1f | %.1f | %.1f |", name,
					this.speed.range(name, "%.1f"), counted.statements(), counted.begins(), counted.kilobytes(),
					counted.wholePages()));
			others.forEach(other -> table.append(' ').append(this.speed.against(name, other)).append(" |"));
			table.append('\n');
		});
		return table.toString();
	}

}
