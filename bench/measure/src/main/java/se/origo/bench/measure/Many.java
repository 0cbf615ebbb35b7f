package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Three hundred contact persons of as many parties work through HTTP, with one node and
 * with two on the same database, in turns; and at which rate that comes to its limit. A
 * person stays at the node where they have signed in, as the proxy in front of two has
 * it.
 */
final class Many {

	private static final int PEOPLE = Integer.getInteger("bench.people", 300);

	/** In all, for one node and for two. */
	private static final double MINUTES = setting("minutes", 10);

	/** Before each step, on average. */
	private static final double THINKING_SECONDS = setting("thinking", 6);

	private static final int TURNS = (MINUTES < 4) ? 1 : 2;

	/** For nothing, with both nodes, at twice the pace. */
	private static final double WARMING_MINUTES = Math.min(1, MINUTES / 4);

	/** So many who do not think are more than two cores can serve. */
	private static final int RESTLESS = Math.min(24, PEOPLE);

	private static final double RESTLESS_MINUTES = Math.min(0.5, MINUTES / 10);

	private final Place place;

	private final List<Web> nodes = new ArrayList<>();

	private final List<DoorPerson> doors = new ArrayList<>();

	private final Map<Integer, Stopwatch> working = watches();

	private final Map<Integer, Stopwatch> restless = watches();

	private final Stopwatch warming = new Stopwatch();

	private final Memory memory = new Memory(this.nodes);

	private Many(Place place) {
		this.place = place;
	}

	private static double setting(String name, double usually) {
		return Double.parseDouble(System.getProperty("bench." + name, String.valueOf(usually)));
	}

	private static Map<Integer, Stopwatch> watches() {
		Map<Integer, Stopwatch> watches = new LinkedHashMap<>();
		watches.put(1, new Stopwatch());
		watches.put(2, new Stopwatch());
		return watches;
	}

	static Outcome measure(Place place) throws Exception {
		Many many = new Many(place);
		try {
			many.open();
			many.work(2, many.warming, WARMING_MINUTES, THINKING_SECONDS / 2, PEOPLE);
			many.memory.collected("after warming up");
			for (int turn = 0; turn < TURNS; turn++) {
				many.turn(many.working, MINUTES / TURNS, THINKING_SECONDS, PEOPLE);
			}
			for (int turn = 0; turn < TURNS; turn++) {
				many.turn(many.restless, RESTLESS_MINUTES / TURNS, 0, RESTLESS);
			}
			return new Outcome(many.report(), Optional.empty(), many.errors());
		}
		finally {
			many.nodes.forEach(Web::close);
		}
	}

	private void open() throws Exception {
		Production production = this.place.production(PEOPLE);
		List<String> names = production.names("contact");
		if (names.size() < PEOPLE) {
			throw new IllegalStateException("Only " + names.size() + " can sign in");
		}
		for (int node = 0; node < 2; node++) {
			Web web = this.place.origo(production, "origo");
			this.nodes.add(web);
			web.await("/login");
			this.doors.add(new DoorPerson(web.site(), names, DoorPerson.JOURNEY));
		}
	}

	private void turn(Map<Integer, Stopwatch> watches, double minutes, double thinking, int people) throws Exception {
		for (var watch : watches.entrySet()) {
			work(watch.getKey(), watch.getValue(), minutes, thinking, people);
			this.memory.collected("after " + people + " people at " + ((watch.getKey() == 1) ? "one node" : "two"));
		}
	}

	private void work(int nodes, Stopwatch watch, double minutes, double thinking, int people) throws Exception {
		long end = System.nanoTime() + (long) (minutes * 60e9);
		List<Thread> crowd = new ArrayList<>();
		for (int person = 0; person < people; person++) {
			crowd.add(new Thread(new Workday(this.doors.get(person % nodes), person, thinking, watch, end)));
		}
		crowd.forEach(Thread::start);
		while (System.nanoTime() < end) {
			TimeUnit.NANOSECONDS.sleep(Math.min(end - System.nanoTime(), 15_000_000_000L));
			this.memory.look();
		}
		for (Thread one : crowd) {
			one.join();
		}
		System.out.printf("%d people at %d node(s): %d steps, %d errors%n", people, nodes, watch.steps(),
				watch.errors().size());
	}

	private List<Stopwatch> all() {
		List<Stopwatch> all = new ArrayList<>(List.of(this.warming));
		all.addAll(this.working.values());
		all.addAll(this.restless.values());
		return all;
	}

	/** What people have met, what the servers have logged, what the database has lost. */
	private List<String> errors() throws Exception {
		List<String> errors = new ArrayList<>();
		all().forEach(watch -> errors.addAll(watch.errors()));
		errors.addAll(this.place.complaints());
		int open = all().stream().mapToInt(Stopwatch::open).sum();
		double running = this.place.server()
			.ask("origo", "select count(*) from camunda.act_ru_execution where parent_id_ is null");
		if (errors.isEmpty() && running != open) {
			errors.add("%d cases are open, the database has %.0f".formatted(open, running));
		}
		double drift = this.place.server().ask("origo", "select count(*) from origo.inbox_drift()");
		if (drift > 0) {
			errors.add("The inbox is wrong about %.0f tasks".formatted(drift));
		}
		return errors;
	}

	private String report() throws Exception {
		StringBuilder report = new StringBuilder(String.format(Locale.ROOT,
				"""
						Measured on %s: %d people of as many parties, %.0f minutes with one node and as many with two, in %d turn(s) each; \
						a step is thought about for %.0f s; %s. The people's own machine is among the cores.

						| milliseconds: median / p95 / p99 (how many) | one node | two nodes |
						|---|---|---|
						""",
				Machine.today(), PEOPLE, MINUTES, TURNS, THINKING_SECONDS, Machine.words()));
		TreeSet<String> names = new TreeSet<>();
		this.working.values().forEach(watch -> names.addAll(watch.names()));
		names.forEach(name -> row(report, this.working, name, watch -> watch.told(name)));
		rates(report, this.working, "", MINUTES);
		rates(report, this.restless, RESTLESS + " people who do not think: ", RESTLESS_MINUTES);
		return report.append('\n').append(this.memory.table()).toString();
	}

	private static void rates(StringBuilder report, Map<Integer, Stopwatch> watches, String who, double minutes) {
		rate(report, watches, who + "steps in a second", watch -> watch.steps() / minutes / 60);
		rate(report, watches, who + "finished cases in a second", watch -> watch.cases() / minutes / 60);
		row(report, watches, who + "errors", watch -> String.valueOf(watch.errors().size()));
	}

	private static void rate(StringBuilder report, Map<Integer, Stopwatch> watches, String name,
			ToDoubleFunction<Stopwatch> figure) {
		row(report, watches, name, watch -> String.format(Locale.ROOT, "%.1f", figure.applyAsDouble(watch)));
	}

	private static void row(StringBuilder report, Map<Integer, Stopwatch> watches, String name,
			Function<Stopwatch, String> told) {
		report.append("| ").append(name).append(" |");
		watches.values().forEach(watch -> report.append(' ').append(told.apply(watch)).append(" |"));
		report.append('\n');
	}

}
