package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an errand asked of the database, counted exactly.
 *
 * @param statements all statements that {@code pg_stat_statements} tells of
 * @param begins those of them that begin a transaction; it does not tell of those that
 * end one, because the driver has prepared them
 * @param kilobytes write-ahead log of its own statements, in KiB; the server's also has
 * what it tidies up after others, and the end of each transaction
 * @param wholePages pages among it that were written whole because a checkpoint had been:
 * nobody's own, and the fewer the longer an installation works between two checkpoints
 */
record Counted(double statements, double begins, double kilobytes, double wholePages) {

	/**
	 * Counts a candidate at work, and writes what each of its statements costs.
	 * @param errands how many it lives
	 * @param costs where to write it, the longest first
	 */
	static Counted of(Candidate candidate, Server server, int errands, int people, Path costs) throws Exception {
		server.forgetStatements();
		candidate.live(errands, people);
		List<String> databases = candidate.databases();
		write(candidate.name(), server.costs(databases, errands), costs);
		return new Counted(server.statements(databases) / errands, server.begins(databases) / errands,
				server.log(databases) / errands / 1024, server.wholePages(databases) / errands);
	}

	private static void write(String name, List<String> lines, Path folder) throws IOException {
		Path file = Files.createDirectories(folder).resolve(name.replaceAll("[^a-zA-Z]+", "-") + ".txt");
		Files.writeString(file, "calls, milliseconds, bytes of log and whole pages of it for an errand; the statement\n"
				+ String.join("\n", lines) + "\n");
	}

}
