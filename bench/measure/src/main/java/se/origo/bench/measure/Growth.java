package se.origo.bench.measure;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the same things cost where there is little, ten times and a hundred times as much:
 * three installations of the released jar, asked in turns.
 */
final class Growth {

	private static final int CASES = Integer.getInteger("bench.errands", 1000);

	private static final int TIMES = Integer.getInteger("bench.rounds", 100);

	/** So often for nothing, and so often to count the database's pages. */
	private static final int FEW = 10;

	private static final List<Integer> SIZES = List.of(1, 10, 100);

	private final Place place;

	private final List<Installation> installations = new ArrayList<>();

	private final Rounds times = new Rounds();

	private final Rounds pages = new Rounds();

	private Growth(Place place) {
		this.place = place;
	}

	static String measure(Place place) throws Exception {
		Growth growth = new Growth(place);
		try {
			growth.fill(place.production(0, SIZES.stream().map(size -> "origo_" + size).toArray(String[]::new)));
			for (Installation.Kind kind : Installation.KINDS) {
				growth.measure(kind);
			}
			Files.writeString(place.bench().resolve("target/growth.svg"), growth.plot());
			return growth.report();
		}
		finally {
			growth.installations.forEach(Installation::close);
		}
	}

	private void fill(Production production) throws Exception {
		for (int size : SIZES) {
			long start = System.nanoTime();
			Web web = this.place.origo(production, "origo_" + size);
			this.installations
				.add(Installation.filled(this.place.server(), "origo_" + size, web, production, size * CASES));
			System.out.printf("%,d cases, %.0f s%n", size * CASES, (System.nanoTime() - start) / 1e9);
		}
		this.place.server().execute("postgres", List.of("checkpoint"));
	}

	private void measure(Installation.Kind kind) throws Exception {
		for (int time = -FEW; time < TIMES; time++) {
			for (int at = 0; at < SIZES.size(); at++) {
				long start = System.nanoTime();
				kind.call().of(this.installations.get(at), time + FEW);
				if (time >= 0) {
					this.times.add(name(kind, at), (System.nanoTime() - start) / 1e6);
				}
			}
		}
		for (int at = 0; at < SIZES.size(); at++) {
			String database = "origo_" + SIZES.get(at);
			double before = this.place.server().pages(database);
			for (int time = 0; time < FEW; time++) {
				kind.call().of(this.installations.get(at), TIMES + FEW + time);
			}
			this.pages.add(name(kind, at), (this.place.server().pages(database) - before) / FEW);
		}
		System.out.println(row(kind));
	}

	private static String name(Installation.Kind kind, int at) {
		return kind.name() + " " + at;
	}

	private String row(Installation.Kind kind) {
		StringBuilder row = new StringBuilder("| " + kind.name() + " |");
		for (int at = 0; at < SIZES.size(); at++) {
			row.append(String.format(Locale.ROOT, " %.1f / %.1f |", this.times.at(name(kind, at), 50),
					this.times.at(name(kind, at), 95)));
		}
		int last = SIZES.size() - 1;
		return row.append(String.format(Locale.ROOT, " %.2f | %.0f, %.0f, %.0f |",
				this.times.at(name(kind, last), 50) / this.times.at(name(kind, 0), 50),
				this.pages.at(name(kind, 0), 50), this.pages.at(name(kind, 1), 50),
				this.pages.at(name(kind, last), 50)))
			.toString();
	}

	private String plot() {
		Bars bars = new Bars("Median, milliseconds", SIZES.stream().map(size -> size + "×").toList());
		for (Installation.Kind kind : Installation.KINDS) {
			bars.add(kind.name(), List.of(0, 1, 2).stream().map(at -> this.times.at(name(kind, at), 50)).toList());
		}
		return bars.svg();
	}

	private String report() throws Exception {
		StringBuilder report = new StringBuilder(
				"Measured on %s: each %d times in turns at %s; %s.%n%n| milliseconds, median / p95 | %s | median, %d× to 1× | pages of the database |%n|---|---|---|---|---|---|%n"
					.formatted(Machine.today(), TIMES, sizes(), Machine.words(),
							String.join(" | ", SIZES.stream().map(size -> size + "×").toList()), SIZES.get(2)));
		Installation.KINDS.forEach(kind -> report.append(row(kind)).append('\n'));
		double small = this.place.server().size("origo_1");
		double large = this.place.server().size("origo_100");
		return report
			.append(String.format(Locale.ROOT, "%nA case takes %.0f kB on disk, its part of all indexes included.%n",
					(large - small) / 1000 / (99 * CASES)))
			.toString();
	}

	private static String sizes() {
		return String.join(", ",
				SIZES.stream().map(size -> String.format(Locale.ROOT, "%,d", size * CASES).replace(',', ' ')).toList())
				+ " cases";
	}

}
