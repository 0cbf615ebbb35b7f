package se.origo.isolation;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.story.Stories;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The disclosure model, tried: everybody calls every address about every hand-over in
 * every state. Whoever may, is answered, with content; whoever may not, gets exactly what
 * they get for something that never existed. No answer holds a word that its reader may
 * not learn.
 */
@OrigoTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationMatrixTest {

	private static final int SAMPLE = 6_000;

	private static final int FULL = 110_000;

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	@Autowired
	JdbcClient database;

	@LocalServerPort
	int port;

	private Matrix matrix;

	private Callers callers;

	@BeforeAll
	void build() {
		World world = new World(this.stories);
		List<Case> cases = State.all()
			.stream()
			.map(state -> Case.of(state, world.in(state.name()), this.engine, this.stories))
			.toList();
		this.callers = new Callers(this.port);
		Directory directory = new Directory(this.stories, this.engine, this.database);
		Case broken = cases.stream().filter(it -> it.state().name().equals("preview")).findFirst().orElseThrow();
		directory.breaks(broken, this.stories, this.engine);
		this.matrix = new Matrix(cases, Somebody.all(), Endpoint.declared(), directory);
	}

	@Test
	@Order(0)
	void inEveryStateTheTasksLieOnTheDesksThatTheModelSays() {
		this.matrix.cases()
			.forEach(it -> assertThat(it.tasks().values()).as(it.state().name())
				.containsExactlyInAnyOrderElementsOf(it.state().desks().keySet()));
	}

	@Test
	@Order(1)
	void whoeverMayReadIsAnsweredWithContent() {
		List<Probe> controls = new ArrayList<>(this.matrix.reads());
		Collections.shuffle(controls, Scale.random("controls"));
		controls.subList(Scale.of(Math.min(controls.size(), 500), controls.size()), controls.size()).clear();
		assertThat(controls.parallelStream().map(this::refusedOrEmpty).filter(refused -> !refused.isEmpty()).limit(30))
			.isEmpty();
		Figures.print("Isolation", "positive controls answered with content", controls.size());
	}

	private String refusedOrEmpty(Probe probe) {
		HttpResponse<String> answer = this.callers.call(probe);
		boolean page = answer.statusCode() == 200 && answer.body().length() > 1;
		return page ? "" : probe + " answers " + answer.statusCode() + " " + answer.body();
	}

	/**
	 * Printed, never asserted: a machine can be busy. What must be equal is asserted
	 * above.
	 */
	@Test
	@Order(3)
	void notAllowedTakesAsLongAsNotThere() {
		List<Probe> foreign = this.matrix.probes()
			.stream()
			.filter(probe -> !probe.opens() && probe.who().name().equals("nacka")
					&& probe.endpoint().path().endsWith("/form-variables"))
			.toList();
		int pairs = Scale.of(100, 1_000);
		double[] not = new double[pairs];
		double[] never = new double[pairs];
		for (int at = 0; at < pairs; at++) {
			Probe probe = foreign.get(at % foreign.size());
			not[at] = millis(probe);
			never[at] = millis(probe.ofNothing());
		}
		Arrays.sort(not);
		Arrays.sort(never);
		Figures.print("Isolation", "not allowed − not there, difference of medians over " + pairs + " pairs, ms",
				String.format(Locale.ROOT, "%.3f (medians %.3f and %.3f)", not[pairs / 2] - never[pairs / 2],
						not[pairs / 2], never[pairs / 2]));
		assertThat(foreign).hasSizeGreaterThan(20);
	}

	private double millis(Probe probe) {
		long start = System.nanoTime();
		assertThat(this.callers.call(probe).statusCode()).isEqualTo(404);
		return (System.nanoTime() - start) / 1e6;
	}

	/** A page on the web that makes a signed-in browser send something has no token. */
	@Test
	@Order(4)
	void withoutTheTokenAgainstForgeryNothingIsChanged() {
		Map<String, String> forged = Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", "forged");
		List<Probe> changes = this.matrix.changes();
		assertThat(changes.stream()
			.map(probe -> probe.sent(probe.method(), probe.path(), probe.body(), forged, "forged"))
			.filter(probe -> this.callers.call(probe).statusCode() != 403)).isEmpty();
		Figures.print("Isolation", "changes tried without the token against forgery", changes.size());
	}

	/** Last, because it moves things: a task may be gone by then, but no door is shut. */
	@Test
	@Order(9)
	void whoeverMayChangeSomethingCan() {
		Map<String, Set<Integer>> answers = new TreeMap<>();
		this.matrix.changes().forEach(probe -> {
			int status = this.callers.call(probe).statusCode();
			assertThat(status).as(probe.toString()).isNotIn(401, 403, 500);
			answers.computeIfAbsent(probe.endpoint().name(), name -> new TreeSet<>()).add(status / 100);
		});
		assertThat(answers.keySet()).containsExactlyInAnyOrderElementsOf(Endpoint.declared()
			.stream()
			.filter(endpoint -> endpoint.changes() && !endpoint.isOpenedElsewhere())
			.map(Endpoint::name)
			.toList());
		answers.forEach((name, statuses) -> assertThat(statuses).as(name).contains(2));
	}

	@Test
	@Order(2)
	void whatTheModelSaysIsShownIsShown() {
		this.matrix.shown()
			.forEach((fact,
					probes) -> assertThat(
							probes.stream().map(this.callers::call).map(HttpResponse::body).toList().toString())
						.as(fact.toString())
						.contains(fact.tokens()));
		assertThat(this.matrix.shown()).hasSizeGreaterThan(40);
		Figures.print("Isolation", "facts seen by those who are shown them", this.matrix.shown().size());
	}

	@Test
	@Order(3)
	void whoeverMayNotLearnsNothing() throws Exception {
		List<Probe> probes = drawn();
		ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
		AtomicInteger leaks = new AtomicInteger();
		probes.parallelStream().forEach(probe -> {
			HttpResponse<String> answer = this.callers.call(probe);
			this.matrix.secrets().toldTo(probe.who(), Probe.seen(answer)).ifPresent(told -> {
				leaks.incrementAndGet();
				wrong.add(probe + " is told " + told);
			});
			String objection = this.callers.objection(probe, answer);
			if (!objection.isEmpty()) {
				wrong.add(objection);
			}
		});
		Figures.print("Isolation", "probes", probes.size());
		Figures.print("Isolation", "leaks", leaks.get());
		Figures.print("Isolation", "endpoints × people × states",
				Endpoint.declared().size() + " × " + Somebody.all().size() + " × " + State.all().size());
		Figures.print("Isolation", "pairs of somebody and a word they may not learn", this.matrix.secrets().count());
		assertThat(wrong.stream().limit(40)).isEmpty();
	}

	/** All of the matrix, or a sample of it; the rest of the number in other dresses. */
	private List<Probe> drawn() {
		Random random = Scale.random("isolation");
		List<Probe> all = new ArrayList<>(this.matrix.probes());
		Collections.shuffle(all, random);
		List<Probe> drawn = new ArrayList<>(all.subList(0, Math.min(all.size(), Scale.of(SAMPLE / 2, FULL))));
		Tricks tricks = new Tricks(random);
		while (drawn.size() < Scale.of(SAMPLE, FULL)) {
			Probe probe = all.get(random.nextInt(all.size()));
			drawn.add(tricks.on(probe));
		}
		return drawn;
	}

}
