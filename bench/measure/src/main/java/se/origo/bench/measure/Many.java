package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Three hundred contact persons of three hundred parties work through HTTP, with one node
 * and with two on the same database, in turns; and at which rate that comes to its limit.
 */
final class Many {

	private static final int PEOPLE = Integer.getInteger("bench.people", 300);

	/** In all, for one node and for two. */
	private static final double MINUTES = Double.parseDouble(System.getProperty("bench.minutes", "10"));

	private static final int TURNS = 2;

	/** Before each step, on average. */
	private static final double THINKING_SECONDS = 6;

	/** So many who do not think are more than two cores can serve. */
	private static final int RESTLESS = 24;

	private static final int RESTLESS_SECONDS = 30;

	private final List<Web> nodes = new ArrayList<>();

	private final List<DoorPerson> doors = new ArrayList<>();

	private final Map<Integer, Stopwatch> watches = new LinkedHashMap<>(Map.of(1, new Stopwatch(), 2, new Stopwatch()));

	private final StringBuilder memory = new StringBuilder();

	private long begun;

	private Many() {
	}

	static String measure(Place place) throws Exception {
		Many many = new Many();
		try {
			many.open(place);
			many.work(2, new Stopwatch(), MINUTES * 0.05, THINKING_SECONDS / 2, PEOPLE);
			many.begun = System.nanoTime();
			many.remember("at the beginning");
			for (int turn = 0; turn < TURNS; turn++) {
				for (int nodes : List.of(1, 2)) {
					many.work(nodes, many.watches.get(nodes), MINUTES / TURNS, THINKING_SECONDS, PEOPLE);
					many.remember("after " + ((nodes == 1) ? "one node's turn" : "two nodes' turn"));
				}
			}
			return many.report(place);
		}
		finally {
			many.nodes.forEach(Web::close);
		}
	}

	private void open(Place place) throws Exception {
		Production production = place.production(PEOPLE);
		for (int node = 0; node < 2; node++) {
			Web web = place.origo(production, "origo");
			this.nodes.add(web);
			web.await("/login");
			this.doors.add(new DoorPerson(web.site(), production.names("contact")));
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
			TimeUnit.SECONDS.sleep(1);
		}
		for (Thread one : crowd) {
			one.join();
		}
	}

	private void remember(String when) throws Exception {
		this.memory.append(String.format(Locale.ROOT, "| %.0f, %s |", (System.nanoTime() - this.begun) / 60e9, when));
		for (Web node : this.nodes) {
			double held = node.resident();
			this.memory.append(String.format(Locale.ROOT, " %.0f / %.0f |", node.live(), held));
		}
		this.memory.append('\n');
		System.out.print(this.memory);
	}

	private String report(Place place) throws Exception {
		StringBuilder report = new StringBuilder(
				"Measured on %s: %d people of as many parties, %.0f minutes with one node and as many with two, in %d turns each; a step is thought about for %.0f s; %s.%n%n| milliseconds, median / p95 / p99 | one node | two nodes |%n|---|---|---|%n"
					.formatted(Machine.today(), PEOPLE, MINUTES, TURNS, THINKING_SECONDS, Machine.words()));
		TreeSet<String> names = new TreeSet<>();
		this.watches.values().forEach(watch -> names.addAll(watch.names()));
		for (String name : names) {
			report.append("| ").append(name).append(" |");
			this.watches.values().forEach(watch -> report.append(' ').append(watch.told(name)).append(" |"));
			report.append('\n');
		}
		line(report, "steps in a second", watch -> watch.steps() / MINUTES / 60);
		line(report, "finished cases in a second", watch -> watch.cases() / MINUTES / 60);
		line(report, "errors", watch -> watch.errors().size());
		report.append(
				"%n| minute | heap after collection / resident, MiB: first node | second node |%n|---|---|---|%n%s%n"
					.formatted(this.memory));
		for (int nodes : List.of(1, 2, 1, 2)) {
			Stopwatch restless = new Stopwatch();
			work(nodes, restless, RESTLESS_SECONDS / 60.0, 0, RESTLESS);
			report.append(String.format(Locale.ROOT,
					"%d people who do not think, %d node(s): %.0f steps and %.1f finished cases in a second, %d errors.%n",
					RESTLESS, nodes, restless.steps() / (double) RESTLESS_SECONDS,
					restless.cases() / (double) RESTLESS_SECONDS, restless.errors().size()));
			tell(restless);
		}
		this.watches.values().forEach(Many::tell);
		return report.toString();
	}

	private static void tell(Stopwatch watch) {
		watch.errors().stream().limit(5).forEach(System.out::println);
	}

	private void line(StringBuilder report, String name, java.util.function.ToDoubleFunction<Stopwatch> figure) {
		report.append("| ").append(name).append(" |");
		this.watches.values()
			.forEach(watch -> report.append(String.format(Locale.ROOT, " %.1f |", figure.applyAsDouble(watch))));
		report.append('\n');
	}

}
