package se.origo.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import se.origo.Figures;
import se.origo.SignedIn;
import se.origo.tasklist.Lists;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What lists and searches cost where there are ten thousand open tasks and where there
 * are a million, of 300 parties; and beside them Camunda's own list and count. All in one
 * run and in turns, on databases that survive a power cut.
 */
@Tag("full")
class InboxSpeedTest {

	private static final int FEW = Integer.getInteger("origo.few-tasks", 10_000);

	private static final int MANY = Integer.getInteger("origo.many-tasks", 1_000_000);

	private static final int CALLS = 300;

	private static final int ROUNDS = Integer.getInteger("origo.rounds", 7);

	/** Nobody waits longer for a list. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final String AREA = "Lists";

	private final Map<String, Consumer<Lists>> questions = new LinkedHashMap<>();

	@Test
	void aListCostsWhatItShowsAndNotWhatThereIsBesides() {
		for (String list : List.of("mine", "party", "overdue", "waiting", "sent")) {
			this.questions.put(list + ", newest first", desk -> desk.page(list, "created", "desc", 0));
			this.questions.put(list + ", count alone", desk -> desk.count(list));
		}
		for (String column : List.of("dueDate", "nameCaseInsensitive", "assignee", "priority")) {
			this.questions.put("party, by " + column, desk -> desk.page("party", column, "asc", 0));
		}
		this.questions.put("party, oldest first, second page", desk -> desk.page("party", "created", "asc", 15));
		this.questions.put("a case by its number", desk -> desk.search(Crowd.caseOf(FEW / 2)));
		this.questions.put("a person by identity number", desk -> desk.search("20090412-2387"));
		try (ConfigurableApplicationContext few = DurableApplication.start("few");
				ConfigurableApplicationContext many = DurableApplication.start("many")) {
			Lists small = filled(few, FEW);
			Lists large = filled(many, MANY);
			assertThat(large.search(Crowd.caseOf(FEW / 2))).isEqualTo(1);
			this.questions
				.forEach((name, question) -> grows(name, () -> question.accept(small), () -> question.accept(large)));
			SignedIn atSmall = signedIn(few);
			SignedIn atLarge = signedIn(many);
			grows("party, newest first, over HTTP", () -> list(atSmall), () -> list(atLarge));
			beside(many, large);
		}
	}

	private static Lists filled(ConfigurableApplicationContext application, int tasks) {
		Lists desk = new Lists(application, "botkyrka");
		Crowd.fill(application, tasks, desk.person());
		assertThat(desk.count("party")).isEqualTo(tasks / 300);
		return desk;
	}

	private static SignedIn signedIn(ConfigurableApplicationContext application) {
		return SignedIn.as(application.getEnvironment().getProperty("local.server.port", Integer.class, 0), "botkyrka");
	}

	private static void list(SignedIn person) {
		assertThat(person
			.post("/camunda/api/engine/engine/default/filter/party/list",
					"{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}")
			.statusCode()).isEqualTo(200);
	}

	private static void grows(String name, Runnable small, Runnable large) {
		List<Double> few = new ArrayList<>();
		List<Double> many = new ArrayList<>();
		for (int call = -CALLS / 5; call < CALLS; call++) {
			double one = millis(small);
			double other = millis(large);
			if (call >= 0) {
				few.add(one);
				many.add(other);
			}
		}
		Figures.print(AREA, "%s, at %,d and %,d open tasks, median / p95 ms".formatted(name, FEW, MANY),
				String.format(Locale.ROOT, "%.2f / %.2f and %.2f / %.2f, p95 × %.2f", at(few, 50), at(few, 95),
						at(many, 50), at(many, 95), at(many, 95) / at(few, 95)));
	}

	private static double millis(Runnable deed) {
		long start = System.nanoTime();
		deed.run();
		return (System.nanoTime() - start) / 1e6;
	}

	private static double at(List<Double> times, int percent) {
		Collections.sort(times);
		return times.get(times.size() * percent / 100);
	}

	/** Camunda's, without its authorization and with it, thirty groups. */
	private void beside(ConfigurableApplicationContext many, Lists desk) {
		Rounds lists = new Rounds();
		Rounds counts = new Rounds();
		for (int round = 0; round < ROUNDS; round++) {
			lists.measure("ours", 50, desk::pageAlone);
			lists.measure("ours, with its count and all that Tasklist joins", 50,
					() -> desk.page("party", "created", "desc", 0));
			counts.measure("ours", 50, () -> desk.count("party"));
			lists.measure("Camunda's", 1, () -> patiently(many, desk::camundasPage));
			counts.measure("Camunda's", 1, () -> patiently(many, desk::camundasCount));
			ThirtyGroups.within(many.getBean(ProcessEngine.class), desk.person(), () -> {
				lists.measure("Camunda's with its authorization", 1, () -> patiently(many, desk::camundasPage));
				counts.measure("Camunda's with its authorization", 1, () -> patiently(many, desk::camundasCount));
			});
		}
		lists.variants().forEach(variant -> Figures.print(AREA, "a page: " + variant, lists.against(variant, "ours")));
		counts.variants()
			.forEach(variant -> Figures.print(AREA, "a count: " + variant, counts.against(variant, "ours")));
	}

	/**
	 * What takes longer is given up, and counts as what was waited. Camunda's connections
	 * come as PostgreSQL has them, ours avoid reading whole tables.
	 */
	private static void patiently(ConfigurableApplicationContext application, Runnable question) {
		try {
			new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
				.executeWithoutResult(status -> {
					application.getBean(JdbcClient.class)
						.sql("select set_config('statement_timeout', ?, true), set_config('enable_seqscan', 'on', true)")
						.param(PATIENCE.toMillis() + "ms")
						.query((row, number) -> true)
						.single();
					question.run();
				});
		}
		catch (RuntimeException ex) {
			Throwable cause = ex;
			while (cause.getCause() != null) {
				cause = cause.getCause();
			}
			assertThat(cause).hasMessageContaining("statement timeout");
		}
	}

}
