package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the same things cost where there is little, ten times and a hundred times as much:
 * three installations of the released jar, asked in turns.
 */
final class Growth {

	private static final int CASES = Integer.getInteger("bench.errands", 1000);

	private static final int TIMES = Integer.getInteger("bench.rounds", 100);

	/** So often for nothing, and so often to count the database's pages. */
	private static final int FEW = 10;

	/** What is slow is asked less often: so often at least, and no longer than that. */
	private static final int LEAST = 20;

	private static final double PATIENCE_SECONDS = 20;

	private static final List<Integer> SIZES = List.of(1, 10, 100);

	private static final int LARGEST = SIZES.size() - 1;

	private final Place place;

	private final List<Installation> installations = new ArrayList<>();

	private final Rounds times = new Rounds();

	private final Rounds pages = new Rounds();

	/** WAL of a case, in the largest one. */
	private double written;

	private Growth(Place place) {
		this.place = place;
	}

	static Outcome measure(Place place) throws Exception {
		Growth growth = new Growth(place);
		try {
			growth.fill(place.production(0, SIZES.stream().map(Growth::database).toArray(String[]::new)));
			for (Installation.Kind kind : Installation.KINDS) {
				growth.measure(kind);
			}
			return new Outcome(growth.report(), Optional.of(growth.plot()), place.complaints());
		}
		finally {
			growth.installations.forEach(Installation::close);
		}
	}

	private static String database(int size) {
		return "origo_" + size;
	}

	private void fill(Production production) throws Exception {
		for (int size : SIZES) {
			this.installations.add(new Installation(this.place.origo(production, database(size)), production));
		}
		for (int at = 0; at < SIZES.size(); at++) {
			long start = System.nanoTime();
			int size = SIZES.get(at);
			this.installations.get(at).fill(this.place.server(), database(size), size * CASES);
			System.out.printf("%,d cases, %.0f s%n", size * CASES, (System.nanoTime() - start) / 1e9);
		}
		this.place.server().execute("postgres", List.of("checkpoint"));
	}

	private void measure(Installation.Kind kind) throws Exception {
		long end = System.nanoTime() + (long) (PATIENCE_SECONDS * 1e9);
		for (int time = -FEW; time < TIMES && (time < LEAST || System.nanoTime() < end); time++) {
			for (int at = 0; at < SIZES.size(); at++) {
				long start = System.nanoTime();
				kind.call().of(this.installations.get(at), time + FEW);
				if (time >= 0) {
					this.times.add(name(kind, at), (System.nanoTime() - start) / 1e6);
				}
			}
		}
		for (int at = 0; at < SIZES.size(); at++) {
			double before = this.place.server().pages(database(SIZES.get(at)));
			double log = this.place.server().log();
			for (int time = 0; time < FEW; time++) {
				kind.call().of(this.installations.get(at), TIMES + FEW + time);
			}
			this.pages.add(name(kind, at), (this.place.server().pages(database(SIZES.get(at))) - before) / FEW);
			if (kind == Installation.CASE) {
				this.written = (this.place.server().log() - log) / FEW;
			}
		}
		System.out.println(row(kind));
	}

	private static String name(Installation.Kind kind, int at) {
		return kind.name() + " " + at;
	}

	private double median(Installation.Kind kind, int at) {
		return this.times.at(name(kind, at), 50);
	}

	private String row(Installation.Kind kind) {
		StringBuilder row = new StringBuilder("| " + kind.name() + " |");
		for (int at = 0; at < SIZES.size(); at++) {
			row.append(
					String.format(Locale.ROOT, " %.1f / %.1f |", median(kind, at), this.times.at(name(kind, at), 95)));
		}
		return row.append(String.format(Locale.ROOT, " %.2f | %.0f, %.0f, %.0f |",
				median(kind, LARGEST) / median(kind, 0), this.pages.at(name(kind, 0), 50),
				this.pages.at(name(kind, 1), 50), this.pages.at(name(kind, LARGEST), 50)))
			.toString();
	}

	private String plot() {
		Bars bars = new Bars("Median, milliseconds, at one, ten and a hundred times the history",
				SIZES.stream().map(size -> size + "×").toList());
		for (Installation.Kind kind : Installation.KINDS) {
			bars.add(kind.name(), IntStream.range(0, SIZES.size()).mapToObj(at -> median(kind, at)).toList());
		}
		return bars.svg();
	}

	private String report() throws Exception {
		StringBuilder report = new StringBuilder(String.format(Locale.ROOT, """
				Measured on %s: each up to %d times in turns at %s; %s.

				| milliseconds, median / p95 | 1× | 10× | 100× | median, 100× to 1× | pages of the database |
				|---|---|---|---|---|---|
				""", Machine.today(), TIMES, sizes(), Machine.words()));
		Installation.KINDS.forEach(kind -> report.append(row(kind)).append('\n'));
		report.append("\n![The table's medians as bars, a frame for each row](growth.svg)\n\n");
		return report.append(arithmetic().told()).toString();
	}

	private Arithmetic arithmetic() throws Exception {
		Server server = this.place.server();
		String largest = database(SIZES.get(LARGEST));
		double bytes = (server.size(largest) - server.size(database(1))) / (99.0 * CASES);
		double rows = server.ask(largest, "select count(*) from origo.audit") / (100.0 * CASES);
		Arithmetic arithmetic = new Arithmetic(100 * CASES, bytes, rows, this.written,
				this.installations.get(LARGEST).sealedInASecond(), median(Installation.CASE, LARGEST),
				median(Installation.LIST, LARGEST));
		for (Installation.Kind kind : Installation.KINDS) {
			if (kind == Installation.HEAT) {
				arithmetic.growsByYear(kind.name(), median(kind, LARGEST - 1), median(kind, LARGEST), History.YEARS);
			}
			else if (!kind.bounded()) {
				arithmetic.grows(kind.name(), median(kind, LARGEST - 1), median(kind, LARGEST));
			}
		}
		return arithmetic;
	}

	private static String sizes() {
		return String.join(", ",
				SIZES.stream().map(size -> String.format(Locale.ROOT, "%,d", size * CASES).replace(',', ' ')).toList())
				+ " cases";
	}

}
