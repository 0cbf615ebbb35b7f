package se.origo.bench.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Finished cases, measured side by side: all candidates live on one PostgreSQL at the
 * same time, and work in turns.
 */
public final class Measure {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

	private static final int ERRANDS = Integer.getInteger("bench.errands", 300);

	private static final int PEOPLE = Integer.getInteger("bench.people", 8);

	private static final List<String> BESIDE = List.of(Candidates.BARE, Candidates.BARE + " with authorization",
			Candidates.BARE_REST, Candidates.BARE_REST + " with authorization");

	private Measure() {
	}

	/**
	 * Measures and writes the table.
	 * @param args the folder of the benchmark, a folder to work in, which is made anew,
	 * and the file for the table
	 */
	public static void main(String[] args) {
		try {
			measure(args);
			System.exit(0);
		}
		catch (Exception ex) {
			ex.printStackTrace();
			// Threads of the servers would go on.
			System.exit(1);
		}
	}

	private static void measure(String[] args) throws Exception {
		Path bench = Path.of(args[0]).toAbsolutePath();
		Path work = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
		List<Candidate> candidates = new ArrayList<>();
		try (Server server = new Server(work.resolve("postgres")); SignIn service = new SignIn()) {
			server.prepareOrigo(bench.resolve("../docs/compose"), "origo_services");
			Files.createDirectories(work.resolve("logs"));
			Production production = new Production(work.resolve("production"),
					bench.resolve("../engine/src/main/resources/county"), server, service);
			try {
				candidates.addAll(new Candidates(bench, work, server).all(work.resolve("jars"), production));
				Figures figures = measured(candidates, server);
				Files.writeString(Path.of(args[2]),
						Report.of(figures.table(BESIDE), ROUNDS, ERRANDS, PEOPLE, LocalDate.now(ZoneOffset.UTC)));
			}
			finally {
				candidates.forEach(Candidate::close);
			}
		}
	}

	private static Figures measured(List<Candidate> candidates, Server server) throws Exception {
		for (int time = 0; time < 2; time++) {
			for (Candidate candidate : candidates) {
				say("warming up " + candidate.name(), candidate.live(ERRANDS, PEOPLE));
			}
		}
		Protections protections = new Protections(server);
		protections.demand("origo");
		protections.demand("origo_services");
		Figures figures = new Figures();
		for (int round = 0; round < ROUNDS; round++) {
			for (Candidate candidate : candidates) {
				long nanos = candidate.live(ERRANDS, PEOPLE);
				say(candidate.name(), nanos);
				figures.speed(candidate.name(), ERRANDS * 1e9 / nanos);
			}
		}
		// Apart, because the counters need a moment after a checkpoint: a page written
		// whole is no candidate's own.
		for (Candidate candidate : candidates) {
			candidate.live(ERRANDS, PEOPLE);
			double statements = server.statements(candidate.databases());
			double log = server.log();
			candidate.live(ERRANDS, PEOPLE);
			figures.counters(candidate.name(), (server.statements(candidate.databases()) - statements) / ERRANDS,
					(server.log() - log) / ERRANDS / 1024);
		}
		return figures;
	}

	private static void say(String what, long nanos) {
		System.out.printf("%-60s %8.1f ms for an errand%n", what, nanos / 1e6 / ERRANDS);
	}

}
