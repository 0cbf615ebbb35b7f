package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Measures one thing and writes what came of it; README.md says what there is. */
public final class Measure {

	private static final Map<String, Measurement> ALL = Map.of("finished", Finished::measure, "growth", Growth::measure,
			"many", Many::measure, "start", Start::measure);

	/** Short runs are for trying: what they say is no figure to be kept. */
	private static final boolean KEEP = Boolean.getBoolean("bench.keep");

	private Measure() {
	}

	/** One thing that can be measured. */
	interface Measurement {

		/** Measures it. */
		Outcome measure(Place place) throws Exception;

	}

	/**
	 * Measures and writes the table. The program ends with 1 when anything went wrong.
	 * @param args what to measure, the folder of the benchmark, a folder to work in,
	 * which is made anew, and where to write the table, without the file's ending
	 */
	public static void main(String[] args) {
		int verdict = 1;
		try {
			Path bench = Path.of(args[1]).toAbsolutePath().normalize();
			Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath().normalize());
			Outcome outcome;
			try (Server server = new Server(work.resolve("postgres")); SignIn service = new SignIn()) {
				outcome = ALL.get(args[0]).measure(new Place(bench, work, server, service));
			}
			System.out.println("\n" + outcome.text());
			write(outcome, Path.of(args[3]));
			if (outcome.errors().isEmpty()) {
				keep(outcome, args[0], bench.resolveSibling("docs"));
				verdict = 0;
			}
			outcome.errors().stream().limit(20).forEach(error -> System.err.println("WRONG: " + error));
		}
		catch (Exception ex) {
			ex.printStackTrace();
		}
		// Threads of the servers would go on.
		System.exit(verdict);
	}

	private static void write(Outcome outcome, Path to) throws IOException {
		Files.writeString(to.resolveSibling(to.getFileName() + ".md"), outcome.text());
		if (outcome.drawing().isPresent()) {
			Files.writeString(to.resolveSibling(to.getFileName() + ".svg"), outcome.drawing().get());
		}
	}

	private static void keep(Outcome outcome, String name, Path docs) throws IOException {
		if (KEEP) {
			new Chapter(docs.resolve("performance.md"), name).write(outcome.text());
			if (outcome.drawing().isPresent()) {
				Files.writeString(docs.resolve(name + ".svg"), outcome.drawing().get());
			}
		}
	}

}
