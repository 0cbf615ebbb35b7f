package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Finished cases, measured side by side: all candidates live on one PostgreSQL at the
 * same time, and work in turns.
 */
final class Finished {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

	private static final int ERRANDS = Integer.getInteger("bench.errands", 300);

	private static final int PEOPLE = Integer.getInteger("bench.people", 8);

	/** Errands before anything is timed: a JVM goes on compiling for thousands. */
	private static final int WARMING = Integer.getInteger("bench.warming", 6000);

	private static final int WARMING_TURNS = 4;

	/**
	 * People at once while it is warmed up. A JVM compiles in a thread of its own, which
	 * has its share of two cores: beside eight people and as many of the database's
	 * processes a seventeenth, so that larger programs would be timed half compiled.
	 */
	private static final int WARMING_PEOPLE = 2;

	private static final List<String> BESIDE = List.of(Candidates.BARE, Candidates.BARE + " with authorization",
			Candidates.TABLED, Candidates.BARE_REST, Candidates.BARE_REST + " with authorization");

	private Finished() {
	}

	static Outcome measure(Place place) throws Exception {
		Production production = place.production(0, Candidates.DATABASES);
		List<Candidate> candidates = new ArrayList<>();
		try {
			candidates.addAll(new Candidates(place, production).all());
			Figures figures = measured(candidates, place);
			return Outcome.good(
					"Measured on %s: after %d errands of warming up by %d people, %d rounds in turns, %d errands each, %d people at once; %s.\n\n%s"
						.formatted(Machine.today(), WARMING, WARMING_PEOPLE, ROUNDS, ERRANDS, PEOPLE, Machine.words(),
								figures.table(BESIDE)));
		}
		finally {
			candidates.forEach(Candidate::close);
		}
	}

	private static Figures measured(List<Candidate> candidates, Place place) throws Exception {
		for (int turn = 0; turn < WARMING_TURNS; turn++) {
			for (Candidate candidate : candidates) {
				int errands = WARMING / WARMING_TURNS;
				say("warming up " + candidate.name(), candidate.live(errands, WARMING_PEOPLE), errands);
			}
		}
		Protections protections = new Protections(place.server());
		for (Candidate candidate : candidates) {
			if (candidate.databases().contains(Candidates.KEYS)) {
				protections.demand(candidate.databases().get(0));
			}
		}
		Figures figures = new Figures();
		for (int round = 0; round < ROUNDS; round++) {
			for (Candidate candidate : candidates) {
				long nanos = candidate.live(ERRANDS, PEOPLE);
				say(candidate.name(), nanos, ERRANDS);
				figures.speed(candidate.name(), ERRANDS * 1e9 / nanos);
			}
		}
		// Apart, after a turn that nobody counts: whoever comes first after a checkpoint
		// writes pages whole.
		for (Candidate candidate : candidates) {
			candidate.live(ERRANDS, PEOPLE);
			figures.counted(candidate.name(),
					Counted.of(candidate, place.server(), ERRANDS, PEOPLE, place.work().resolve("statements")));
		}
		return figures;
	}

	private static void say(String what, long nanos, int errands) {
		System.out.printf("%-60s %8.1f ms for an errand%n", what, nanos / 1e6 / errands);
	}

}
