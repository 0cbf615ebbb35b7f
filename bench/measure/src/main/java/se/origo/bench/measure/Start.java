package se.origo.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * From the start of the process to the page where one signs in, and the memory that it
 * then holds: ours beside a bare Camunda with its web applications, in turns.
 */
final class Start {

	/** First starts, each on a database of its own, and as many restarts. */
	private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

	/** Until what the start has stirred up has settled. */
	private static final int IDLE_SECONDS = 3;

	private static final String OURS = "Origo";

	private static final String BARE = "Camunda 7.24.0 with its web applications";

	private final Place place;

	private final Production production;

	private final Map<String, Rounds> seconds = new LinkedHashMap<>();

	private final Map<String, Rounds> work = new LinkedHashMap<>();

	private final Map<String, Rounds> memory = new LinkedHashMap<>();

	private Start(Place place, Production production) {
		this.place = place;
		this.production = production;
	}

	static Outcome measure(Place place) throws Exception {
		Baggage.demandNone(place.released());
		List<String> rounds = IntStream.rangeClosed(1, ROUNDS).mapToObj(round -> "_" + round).toList();
		Start start = new Start(place,
				place.production(0, rounds.stream().map(round -> "origo" + round).toArray(String[]::new)));
		for (String round : rounds) {
			place.server().execute("postgres", List.of("create database bare" + round));
			start.once("first start", round);
			start.once("restart", round);
		}
		return Outcome
			.good("""
					Measured on %s: %d times a start on an empty database and then a restart, in turns; %s.

					| | seconds to the page where one signs in, median (range) | × Camunda | seconds of processor | × Camunda | MiB held %d s later | × Camunda | size of the jar, MiB |
					|---|---|---|---|---|---|---|---|
					%s%s%s%s"""
				.formatted(Machine.today(), ROUNDS, Machine.words(), IDLE_SECONDS, start.row(BARE, "restart"),
						start.row(OURS, "restart"), start.row(BARE, "first start"), start.row(OURS, "first start")));
	}

	private void once(String kind, String round) throws Exception {
		int port = Web.freePort();
		Map<String, String> bare = Map.of("SPRING_DATASOURCE_URL", this.place.server().url("bare" + round),
				"SPRING_DATASOURCE_USERNAME", "postgres", "SERVER_PORT", String.valueOf(port));
		try (Web web = Web.start("bare", this.place.logs(),
				List.of("-jar", this.place.work().resolve("jars/webapp.jar").toString()), bare, port)) {
			note(BARE, kind, web, "/camunda/app/tasklist/default/");
		}
		try (Web web = this.place.origo(this.production, "origo" + round)) {
			note(OURS, kind, web, "/login");
		}
	}

	private void note(String name, String kind, Web web, String page) throws Exception {
		double taken = web.await(page);
		double worked = web.processor();
		TimeUnit.SECONDS.sleep(IDLE_SECONDS);
		double held = web.resident();
		System.out.printf("%-12s %-45s %6.1f s %6.1f s of processor %6.0f MiB%n", kind, name, taken, worked, held);
		this.seconds.computeIfAbsent(kind, first -> new Rounds()).add(name, taken);
		this.work.computeIfAbsent(kind, first -> new Rounds()).add(name, worked);
		this.memory.computeIfAbsent(kind, first -> new Rounds()).add(name, held);
	}

	private String row(String name, String kind) throws IOException {
		Rounds taken = this.seconds.get(kind);
		Rounds worked = this.work.get(kind);
		Rounds held = this.memory.get(kind);
		String jar = "jars/" + (name.equals(OURS) ? "released.jar" : "webapp.jar");
		return "| %s, %s | %s | %s | %s | %s | %s | %s | %d |%n".formatted(name, kind, taken.range(name, "%.1f"),
				taken.against(name, BARE), worked.range(name, "%.1f"), worked.against(name, BARE),
				held.range(name, "%.0f"), held.against(name, BARE),
				Files.size(this.place.work().resolve(jar)) / 1024 / 1024);
	}

}
