package se.origo.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import se.origo.Figures;
import se.origo.Scale;
import se.origo.party.Scope;
import se.origo.system.JobNode;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How late deadlines pass: one by one while nothing else happens, and five thousand at
 * once; as Camunda's starter does it unless told otherwise, as we do, and with two of our
 * nodes, in turns. How late is what the record says, and it says each exactly once.
 */
@Tag("full")
class TimerSpeedTest {

	private static final int AT_ONCE = Integer.getInteger("origo.timers", 5_000);

	private static final int ROUNDS = Integer.getInteger("origo.rounds", 3);

	/** Every fiftieth case is acute. */
	private static final int ACUTE = 50;

	private static final String AREA = "Timers";

	/** As it is released, where other tests are not. */
	private static final String[] RELEASED = { "--camunda.bpm.job-execution.enabled=true",
			"--origo.camunda-history-tables=false" };

	private static final Duration SOON = Duration.ofSeconds(2);

	private final Random chance = Scale.random("timers");

	private final Map<String, List<Double>> lateness = new HashMap<>();

	/** Whose deadlines pass just now. */
	private ConfigurableApplicationContext application;

	private int burst;

	@Test
	void deadlinesPassInTimeOnceAndTheAcuteOnesFirst() {
		try (ConfigurableApplicationContext origo = DurableApplication.start("timers", RELEASED);
				// Camunda's connections come as PostgreSQL has them, ours avoid reading
				// whole tables.
				ConfigurableApplicationContext usual = DurableApplication.start("usual-timers", Stream
					.concat(Stream.of(RELEASED),
							Stream.of("--spring.datasource.hikari.data-source-properties.options=-c enable_seqscan=on"))
					.toArray(String[]::new))) {
			List.of(origo, usual).forEach(TimerSpeedTest::deploy);
			JobNode camundas = JobNode.camundas(usual);
			JobNode ours = JobNode.own(origo);
			JobNode second = JobNode.another(origo);
			ours.stop();
			JobNode.own(usual).stop();
			idle("Camunda's", usual, camundas, 5);
			idle("ours", origo, ours, 60);
			// Both are as warm as if they had worked for a while.
			burst("Camunda's", usual, List.of(camundas));
			burst("ours, one node", origo, List.of(ours));
			this.lateness.clear();
			for (int round = 0; round < ROUNDS; round++) {
				burst("Camunda's", usual, List.of(camundas));
				burst("ours, one node", origo, List.of(ours));
				burst("ours, two nodes", origo, List.of(ours, second));
			}
			report();
			camundas.close();
			second.close();
		}
	}

	private static void deploy(ConfigurableApplicationContext application) {
		var diagram = Bpmn.createExecutableProcess("timer-speed")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.intermediateCatchEvent("due")
			.timerWithDuration("PT8H")
			.endEvent("done")
			.done();
		application.getBean(ProcessEngine.class)
			.getRepositoryService()
			.createDeployment()
			.addModelInstance("timer-speed.bpmn", diagram)
			.deploy();
	}

	private void idle(String variant, ConfigurableApplicationContext where, JobNode node, int times) {
		this.application = where;
		List<Double> late = new ArrayList<>();
		node.start();
		for (int time = 0; time < times; time++) {
			String prefix = begin(1);
			Instant due = in(SOON.plusMillis(this.chance.nextInt(1000)));
			await(prefix, 1);
			late.add(seconds(prefix, due, "max", "") * 1000);
		}
		node.stop();
		Collections.sort(late);
		Figures.print(AREA, "one timer, nothing else, " + variant + ", median / p95 / longest, ms late",
				String.format(Locale.ROOT, "%.0f / %.0f / %.0f (%d timers)", late.get(times / 2),
						late.get(times * 95 / 100), late.get(times - 1), times));
	}

	private void burst(String variant, ConfigurableApplicationContext where, List<JobNode> nodes) {
		this.application = where;
		nodes.forEach(JobNode::start);
		String prefix = begin(AT_ONCE);
		Instant due = in(SOON);
		await(prefix, AT_ONCE);
		nodes.forEach(JobNode::stop);
		note(variant + ", the last", seconds(prefix, due, "max", ""));
		note(variant + ", from the first to the last",
				seconds(prefix, due, "max", "") - seconds(prefix, due, "min", ""));
		note(variant + ", the last acute one", seconds(prefix, due, "max", "and case_number like '%-acute'"));
		assertThat(
				ask("select count(*) from (select from origo.audit where case_number like ? and kind = 'process-ended'"
						+ " group by case_number having count(*) = 1) once", prefix))
			.isEqualTo(AT_ONCE);
		assertThat(ask("select count(*) from origo.audit where case_number like ? and kind = 'activity-passed'"
				+ " and element = 'due'", prefix))
			.isEqualTo(AT_ONCE);
	}

	private String begin(int many) {
		String prefix = "burst" + ++this.burst;
		IntStream.range(0, many).parallel().forEach(at -> Scope.asSystem("test", () -> {
			boolean acute = at % ACUTE == 0;
			return this.application.getBean(ProcessEngine.class)
				.getRuntimeService()
				.startProcessInstanceByKey("timer-speed", prefix + "-" + at + (acute ? "-acute" : ""),
						Map.of("party", "botkyrka", "urgency", acute ? "acute" : "normal"));
		}));
		return prefix + "-%";
	}

	/** All that wait are due then. */
	private Instant in(Duration soon) {
		Instant due = Instant.now().plus(soon);
		this.application.getBean(JdbcClient.class)
			.sql("update camunda.act_ru_job set duedate_ = ? where process_def_key_ = 'timer-speed'")
			.param(LocalDateTime.ofInstant(due, ZoneOffset.UTC))
			.update();
		return due;
	}

	private void await(String prefix, int many) {
		while (ask("select count(*) from origo.audit where case_number like ? and kind = 'process-ended'",
				prefix) < many) {
			LockSupport.parkNanos(100_000_000);
		}
	}

	private double seconds(String prefix, Instant due, String which, String of) {
		return ask(
				"select extract(epoch from %s(at)) * 1000 from origo.audit where case_number like ? and kind = 'process-ended' %s"
					.formatted(which, of),
				prefix) / 1000.0 - due.toEpochMilli() / 1000.0;
	}

	private long ask(String question, String prefix) {
		return Scope.asSystem("test",
				() -> new TransactionTemplate(this.application.getBean(PlatformTransactionManager.class))
					.execute(status -> this.application.getBean(JdbcClient.class)
						.sql(question)
						.param(prefix)
						.query(Long.class)
						.single()));
	}

	private void note(String what, double seconds) {
		this.lateness.computeIfAbsent(what, name -> new ArrayList<>()).add(seconds);
	}

	private void report() {
		this.lateness.forEach((what, seconds) -> {
			List<Double> usual = this.lateness.get("Camunda's" + what.substring(what.lastIndexOf(", ")));
			double[] ratios = IntStream.range(0, ROUNDS)
				.mapToDouble(at -> seconds.get(at) / usual.get(at))
				.sorted()
				.toArray();
			List<Double> sorted = seconds.stream().sorted().toList();
			Figures.print(AREA, AT_ONCE + " at once, " + what + ", s late",
					String.format(Locale.ROOT, "%.1f (%.1f–%.1f), × %.2f (%.2f–%.2f) of Camunda's",
							sorted.get(ROUNDS / 2), sorted.get(0), sorted.get(ROUNDS - 1), ratios[ROUNDS / 2],
							ratios[0], ratios[ROUNDS - 1]));
		});
	}

}
