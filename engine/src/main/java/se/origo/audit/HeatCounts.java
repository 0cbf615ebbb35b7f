package se.origo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts where the cases of a quarter wait, and remembers it: all cases of all parties.
 * Whoever is blocked from some is told what is left without these, which are counted once
 * more when somebody asks, by the same words and up to the same row. So it is exactly
 * what there would be without them. Needs a system scope.
 */
@Repository
class HeatCounts {

	private static final ObjectMapper JSON = new ObjectMapper();

	/**
	 * A task told before a quarter ended is in the record by now, whoever's clock told
	 * it.
	 */
	private static final Duration LATE = Duration.ofDays(1);

	/**
	 * What the tasks offered in a quarter come to, in one row; {@code asked} says up to
	 * which row of the record and until when. How a task ended is read in its case:
	 * looking for it by time would go through all that has happened since.
	 */
	private static final String TALLIES = """
			with offered as materialized (
			  select case_number, party, element, at, cast(payload as json) ->> 'task' as task,
			    cast(cast(payload as json) ->> 'due' as timestamptz) as due
			  from origo.audit where kind = 'task-created' and definition = :process and at >= :from and at < :to
			    and party is not null and case_number is not null and id <= asked.mark and %s),
			ended as materialized (
			  select cast(a.payload as json) ->> 'task' as task, max(a.at) as at
			  from (select distinct case_number from offered) c cross join lateral (
			    select payload, at from origo.audit a where a.case_number = c.case_number and a.id <= asked.mark
			      and a.kind in ('task-completed', 'task-cancelled') offset 0) a
			  group by 1),
			waited as materialized (
			  select o.party, o.element, o.case_number, e.at is null as waits,
			    o.due < coalesce(e.at, asked.counted_at) as missed, width_bucket(cast(floor(extract(epoch from
			      coalesce(e.at, asked.counted_at) - o.at)) as bigint), cast(:edges as bigint[])) as step
			  from offered o left join ended e on e.task = o.task),
			steps as (
			  select party, element, json_object_agg(step, tasks) as waits from (
			    select party, element, step, count(*) as tasks from waited group by 1, 2, 3) s group by 1, 2),
			cells as (
			  select party, element, count(distinct case_number) as cases,
			    count(distinct case_number) filter (where missed) as missed from waited group by 1, 2)
			select coalesce((select json_agg(c) from (select * from cells join steps using (party, element)) c), '[]')
			  as cells, coalesce((select bool_or(waits) from waited), false) as waits""";

	private static final String COUNT = """
			insert into origo.heat (process, quarter, counted_at, mark, final, cells)
			select :process, :quarter, asked.counted_at, asked.mark, :ended and not told.waits, told.cells
			from (select cast(:mark as bigint) as mark, cast(:now as timestamptz) as counted_at) asked
			  cross join lateral (%s) told
			on conflict (process, quarter) do update set counted_at = excluded.counted_at, mark = excluded.mark,
			  final = excluded.final, cells = excluded.cells
			  where not heat.final and (heat.mark, heat.counted_at) < (excluded.mark, excluded.counted_at)"""
		.formatted(TALLIES.formatted("true"));

	private static final String READ = """
			select asked.counted_at, asked.cells, hidden.cells as hidden from origo.heat asked cross join lateral (%s) hidden
			where asked.process = :process and asked.quarter = :quarter"""
		.formatted(TALLIES.formatted("case_number = any (:blocked)"));

	private final JdbcClient database;

	private final Clock clock;

	HeatCounts(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * What is counted: what had happened by then.
	 *
	 * @param mark the last row of the record
	 * @param now when that was
	 */
	record Moment(long mark, Instant now) {
	}

	/**
	 * What was counted.
	 *
	 * @param at when
	 * @param tallies for each party and step
	 */
	record Remembered(Instant at, List<Tally> tallies) {
	}

	/** Now. Nothing may have been written in the transaction. */
	Moment moment() {
		long mark = this.database.sql("select origo.decided_row()").query(Long.class).single();
		return new Moment(mark, this.clock.instant());
	}

	/** When the process began to offer something, if it has. */
	Optional<Instant> begin(String process) {
		return this.database
			.sql("select a.at from origo.audit a where " + CaseQuery.LEADS + "a.definition = ? order by a.at limit 1")
			.param(process)
			.query((row, index) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/** Whether nobody has counted this since. */
	boolean uncounted(String process, Quarter quarter, Instant since) {
		return this.database.sql(
				"select count(*) from origo.heat where process = :process and quarter = :quarter and counted_at >= :since")
			.param("process", process)
			.param("quarter", quarter.name())
			.param("since", LogRows.moment(since))
			.query(Integer.class)
			.single() == 0;
	}

	/**
	 * Keeps others who ask for the same from counting it, until the transaction ends,
	 * which is planned as in {@link FindRows#hurry}.
	 * @return whether nobody else keeps it
	 */
	boolean take(String process, Quarter quarter) {
		return this.database
			.sql("select pg_try_advisory_xact_lock(hashtext('origo.heat'), hashtext(?)), " + FindRows.PLANNED)
			.param(process + " " + quarter.name())
			.query((row, index) -> row.getBoolean(1))
			.single();
	}

	/**
	 * Counts a quarter of a process, unless counting would give what is remembered; then
	 * that is true of this moment too. Of two who count at once the later moment is kept.
	 * @param process the process
	 * @param quarter the quarter
	 * @param moment what is counted
	 */
	void count(String process, Quarter quarter, Moment moment) {
		int known = this.database
			.sql("update origo.heat set counted_at = greatest(counted_at, :now)"
					+ " where process = :process and quarter = :quarter and final")
			.param("now", LogRows.moment(moment.now()))
			.param("process", process)
			.param("quarter", quarter.name())
			.update();
		if (known == 0) {
			asked(COUNT, process, quarter).param("mark", moment.mark())
				.param("now", LogRows.moment(moment.now()))
				.param("ended", quarter.end().plus(LATE).isBefore(moment.now()))
				.update();
		}
	}

	/**
	 * What was counted, without some cases.
	 * @param process the process
	 * @param quarter the quarter
	 * @param blocked numbers of cases that do not exist for whoever asks
	 */
	Remembered of(String process, Quarter quarter, Collection<String> blocked) {
		return asked(READ, process, quarter).param("blocked", blocked.toArray(String[]::new))
			.query((row, index) -> new Remembered(row.getTimestamp("counted_at").toInstant(),
					Tally.without(tallies(row, "cells"), tallies(row, "hidden"))))
			.single();
	}

	private JdbcClient.StatementSpec asked(String sql, String process, Quarter quarter) {
		return this.database.sql(sql)
			.param("process", process)
			.param("quarter", quarter.name())
			.param("from", LogRows.moment(quarter.begin()))
			.param("to", LogRows.moment(quarter.end()))
			.param("edges", Waits.EDGES);
	}

	private static List<Tally> tallies(ResultSet row, String column) throws SQLException {
		try {
			return List.of(JSON.readValue(row.getString(column), Tally[].class));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("What was counted cannot be read", ex);
		}
	}

}
