package se.origo.bench.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Measures one thing and writes what came of it; README.md says what there is. */
public final class Measure {

	private static final Map<String, Measurement> ALL = Map.of("finished", Finished::measure, "growth", Growth::measure,
			"many", Many::measure, "start", Start::measure);

	private Measure() {
	}

	/** One thing that can be measured. */
	interface Measurement {

		/**
		 * Measures it.
		 * @return what is printed and kept, in Markdown
		 */
		String measure(Place place) throws Exception;

	}

	/**
	 * Measures and writes the table.
	 * @param args what to measure, the folder of the benchmark, a folder to work in,
	 * which is made anew, and the file for the table
	 */
	public static void main(String[] args) {
		try {
			Path work = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
			try (Server server = new Server(work.resolve("postgres")); SignIn service = new SignIn()) {
				Place place = new Place(Path.of(args[1]).toAbsolutePath(), work, server, service);
				Files.writeString(Path.of(args[3]), ALL.get(args[0]).measure(place));
			}
			System.exit(0);
		}
		catch (Exception ex) {
			ex.printStackTrace();
			// Threads of the servers would go on.
			System.exit(1);
		}
	}

}
