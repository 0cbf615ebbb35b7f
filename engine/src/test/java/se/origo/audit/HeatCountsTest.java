package se.origo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import se.origo.OrigoTest;
import se.origo.Scale;
import se.origo.story.Stories;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where cases wait is counted, remembered, and told without some of them. */
@OrigoTest
class HeatCountsTest {

	/** What was asked of the record before anything was remembered. */
	private static final String LIVE = """
			with offered as (
			  select case_number, party, element, at, cast(payload as json) ->> 'task' as task,
			    cast(cast(payload as json) ->> 'due' as timestamptz) as due
			  from origo.audit where kind = 'task-created' and definition = :process and at >= :from and at < :to),
			ended as (
			  select cast(payload as json) ->> 'task' as task, max(at) as at from origo.audit
			  where case_number in (select case_number from offered) and kind in ('task-completed', 'task-cancelled')
			  group by 1)
			select o.party, o.element, count(distinct o.case_number) as cases,
			  count(distinct o.case_number) filter (where o.due < coalesce(e.at, :now)) as missed,
			  cast(percentile_cont(0.5) within group (order by extract(epoch from coalesce(e.at, :now) - o.at)) as bigint)
			    as waited
			from offered o left join ended e on e.task = o.task group by o.party, o.element""";

	private static final Quarter OLD = Quarter.of("2004-Q2").orElseThrow();

	@Autowired
	HeatCounts counts;

	@Autowired
	AuditInserts inserts;

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	private final Random random = Scale.random("heat counts");

	private final String process = "heat-" + System.nanoTime();

	private final HeatRecord record = new HeatRecord();

	@Test
	void theNumbersAreThoseThatTheRecordGives() {
		tell(this.record.many(List.of(this.process), cases(60), OLD, this.random));
		Instant now = count(this.process, OLD).now();
		List<Heat.Count> live = live(now);
		List<Heat.Count> counted = told(this.process, List.of()).stream().map(Tally::count).toList();
		assertThat(counted).hasSize(6);
		assertThat(counted).usingRecursiveFieldByFieldElementComparatorIgnoringFields("waited")
			.containsExactlyInAnyOrderElementsOf(live);
		Map<String, Heat.Count> known = live.stream()
			.collect(Collectors.toMap(count -> count.party() + count.element(), Function.identity()));
		assertThat(counted).allSatisfy(count -> {
			double waited = known.get(count.party() + count.element()).waited();
			assertThat((double) count.waited()).isCloseTo(waited, within(1 + waited * 0.025));
		});
	}

	@Test
	void whoeverIsBlockedIsToldWhatThereWouldBeWithoutTheseCases() {
		for (int round = 0; round < Scale.of(10, 100); round++) {
			List<String> cases = cases(30);
			List<String> blocked = cases.subList(0, 1 + round % 8);
			String all = this.process + "-all-" + round;
			String rest = this.process + "-rest-" + round;
			tell(this.record.many(List.of(all), blocked, OLD, this.random)
				.many(List.of(all, rest), cases.subList(blocked.size(), cases.size()), OLD, this.random));
			count(List.of(all, rest), OLD);
			// what happens later was not counted, however early it is said to have been
			tell(this.record.many(List.of(all), blocked, OLD, this.random)
				.many(List.of(all, rest), cases(3), OLD, this.random));
			assertThat(told(all, blocked)).containsExactlyInAnyOrderElementsOf(told(rest, List.of()));
			assertThat(told(all, List.of())).isNotEqualTo(told(all, blocked));
		}
	}

	@Test
	void aTaskThatEndedLaterWaitedUntilTheCountForWhoeverIsBlockedToo() {
		String rest = this.process + "-rest";
		Instant at = OLD.begin().plus(Duration.ofDays(3));
		List<String> cases = cases(2);
		tell(this.record.task(List.of(this.process), cases.get(0), "nacka", "one", at, null, null)
			.task(List.of(this.process, rest), cases.get(1), "nacka", "one", at, null, null));
		count(List.of(this.process, rest), OLD);
		this.stories.behindTheCurtain(() -> this.database
			.sql("""
					insert into origo.audit (party, case_number, actor, kind, element, definition, version, at, payload, salt)
					select party, case_number, actor, 'task-completed', element, definition, 1, at + interval '1 hour', payload,
					  salt from origo.audit where definition = ?""")
			.param(this.process)
			.update());
		assertThat(told(this.process, cases.subList(0, 1))).isEqualTo(told(rest, List.of())).hasSize(1);
		assertThat(told(this.process, cases)).isEmpty();
	}

	@Test
	void aQuarterInWhichNothingWaitsIsNotCountedAgain() {
		tell(this.record.hour(this.process, "HEATT-00001", "nacka", "one", OLD.begin()));
		HeatCounts.Moment first = count(this.process, OLD);
		tell(this.record.hour(this.process, "HEATT-00002", "nacka", "one", OLD.begin()));
		HeatCounts.Moment second = count(this.process, OLD);
		assertThat(second.mark()).isGreaterThan(first.mark());
		assertThat(remembered("mark")).isEqualTo(first.mark());
		assertThat(told(this.process, List.of())).extracting(Tally::cases).containsExactly(1);
		assertThat(this.stories.behindTheCurtain(() -> this.counts.of(this.process, OLD, List.of())).at())
			.as("it is true of the second moment too")
			.isCloseTo(second.now(), within(1, ChronoUnit.MILLIS));
	}

	@Test
	void aQuarterInWhichSomethingWaitsIsCountedUntilItHasEnded() {
		String number = cases(1).get(0);
		tell(this.record.task(List.of(this.process), number, "nacka", "one", OLD.begin(), null, null));
		count(this.process, OLD);
		assertThat(remembered("final::int")).isZero();
		this.stories.behindTheCurtain(() -> this.database
			.sql("""
					insert into origo.audit (party, case_number, actor, kind, element, definition, version, at, payload, salt)
					select party, case_number, actor, 'task-cancelled', element, definition, 1, at + interval '1 hour', payload,
					  salt from origo.audit where case_number = ?""")
			.param(number)
			.update());
		HeatCounts.Moment last = count(this.process, OLD);
		assertThat(remembered("final::int")).isOne();
		count(this.process, OLD);
		assertThat(remembered("mark")).isEqualTo(last.mark());
		assertThat(told(this.process, List.of()).get(0).count().waited()).isCloseTo(3600, within(90L));
	}

	@Test
	void aQuarterThatRunsIsNeverTheLast() {
		Quarter now = Quarter.of(Instant.now());
		tell(this.record.hour(this.process, "HEATT-00003", "nacka", "one", now.begin()));
		count(this.process, now);
		assertThat(remembered("final::int")).isZero();
	}

	@Test
	void ofTwoWhoCountAtOnceTheLaterMomentIsKept() {
		tell(this.record.task(List.of(this.process), "HEATT-00004", "nacka", "one", OLD.begin(), null, null));
		HeatCounts.Moment earlier = this.stories.behindTheCurtain(this.counts::moment);
		tell(this.record.task(List.of(this.process), "HEATT-00005", "nacka", "one", OLD.begin(), null, null));
		HeatCounts.Moment later = this.stories.behindTheCurtain(this.counts::moment);
		CompletableFuture
			.allOf(IntStream.range(0, 8)
				.mapToObj(at -> CompletableFuture
					.runAsync(() -> count(List.of(this.process), OLD, (at % 2 == 0) ? earlier : later)))
				.toArray(CompletableFuture[]::new))
			.join();
		assertThat(remembered("mark")).isEqualTo(later.mark());
		assertThat(told(this.process, List.of())).extracting(Tally::cases).containsExactly(2);
	}

	@Test
	void whatOneNodeCountsAnotherLeavesAlone() {
		CountDownLatch taken = new CountDownLatch(1);
		CountDownLatch asked = new CountDownLatch(1);
		CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() -> this.stories.behindTheCurtain(() -> {
			boolean took = this.counts.take(this.process, OLD);
			taken.countDown();
			awaited(asked);
			return took;
		}));
		awaited(taken);
		assertThat(this.stories.behindTheCurtain(() -> this.counts.take(this.process, OLD))).isFalse();
		assertThat(this.stories.behindTheCurtain(() -> this.counts.take(this.process, OLD.next()))).isTrue();
		asked.countDown();
		assertThat(one.join()).isTrue();
	}

	private static void awaited(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> cases(int count) {
		return IntStream.range(0, count).mapToObj(at -> "H" + System.nanoTime() + "-" + at).toList();
	}

	private void tell(HeatRecord record) {
		this.stories.behindTheCurtain(() -> {
			this.inserts.write(record.rows());
			return null;
		});
	}

	private HeatCounts.Moment count(String process, Quarter quarter) {
		return count(List.of(process), quarter);
	}

	private HeatCounts.Moment count(List<String> processes, Quarter quarter) {
		return count(processes, quarter, this.stories.behindTheCurtain(this.counts::moment));
	}

	private HeatCounts.Moment count(List<String> processes, Quarter quarter, HeatCounts.Moment moment) {
		return this.stories.behindTheCurtain(() -> {
			processes.forEach(process -> this.counts.count(process, quarter, moment));
			return moment;
		});
	}

	private List<Tally> told(String process, List<String> blocked) {
		return this.stories.behindTheCurtain(() -> this.counts.of(process, OLD, blocked)).tallies();
	}

	private long remembered(String column) {
		return this.stories
			.behindTheCurtain(() -> this.database.sql("select " + column + " from origo.heat where process = ?")
				.param(this.process)
				.query(Long.class)
				.single());
	}

	private List<Heat.Count> live(Instant now) {
		return this.stories.behindTheCurtain(() -> this.database.sql(LIVE)
			.param("process", this.process)
			.param("from", LogRows.moment(OLD.begin()))
			.param("to", LogRows.moment(OLD.end()))
			.param("now", LogRows.moment(now))
			.query((row, index) -> new Heat.Count(row.getString("party"), row.getString("element"), row.getInt("cases"),
					row.getInt("missed"), row.getLong("waited")))
			.list());
	}

}
