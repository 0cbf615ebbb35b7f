package se.origo.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What servers hold while they work, MiB. */
final class Memory {

	private final List<Web> servers;

	private final List<String> rows = new ArrayList<>();

	/** What was live, a list for each server. */
	private final List<List<Double>> live = new ArrayList<>();

	private final List<Double> most = new ArrayList<>();

	private long begun;

	/**
	 * Watches servers.
	 * @param servers may still be started when this is made
	 */
	Memory(List<Web> servers) {
		this.servers = servers;
	}

	/** While they work: costs them nothing. */
	void look() throws IOException {
		for (int at = 0; at < this.servers.size(); at++) {
			if (this.most.size() <= at) {
				this.most.add(0.0);
			}
			this.most.set(at, Math.max(this.most.get(at), this.servers.get(at).resident()));
		}
	}

	/** While they rest: what they do not need is given back first. */
	void collected(String when) throws Exception {
		if (this.rows.isEmpty()) {
			this.begun = System.nanoTime();
		}
		look();
		StringBuilder row = new StringBuilder(
				String.format(Locale.ROOT, "| %.1f | %s |", (System.nanoTime() - this.begun) / 60e9, when));
		for (int at = 0; at < this.servers.size(); at++) {
			if (this.live.size() <= at) {
				this.live.add(new ArrayList<>());
			}
			this.live.get(at).add(this.servers.get(at).live());
			row.append(String.format(Locale.ROOT, " %.0f / %.0f |", last(this.live.get(at)), this.most.get(at)));
		}
		this.most.clear();
		this.rows.add(row.append('\n').toString());
	}

	String table() {
		List<String> growth = this.live.stream()
			.map(values -> String.format(Locale.ROOT, "× %.2f", last(values) / values.get(0)))
			.toList();
		return "| minute | | heap after a collection / most held since the row above, MiB: first node | second node |\n|---|---|---|---|\n"
				+ String.join("", this.rows) + "\nWhat is live has grown by " + String.join(" and ", growth)
				+ " between the first row and the last.\n";
	}

	private static double last(List<Double> values) {
		return values.get(values.size() - 1);
	}

}
