package se.origo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;

import se.origo.logreview.Lookback;
import se.origo.logreview.Visit;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Answers who read what in a period. The database adds up a person's day in a case, and
 * the rows come in portions: a busy month needs no more memory than a quiet one.
 */
@Repository
class Visits {

	private static final int PORTION = 500;

	/**
	 * Chance is a hash of the seed and the visit: its beginning is the visit's number,
	 * its end the order, so that neither says anything of the other.
	 */
	private static final String VISITS = """
			with looked as (
			  select actor, max(acting_for) as acting_for, party, case_number,
			    (at at time zone 'Europe/Stockholm')::date as day, min(at) as first_at, max(at) as last_at, count(*) as times,
			    bool_or(kind = 'glass-opened') as glass, 0 as refusals
			  from origo.audit a where at >= :from and at < :to and actor not like 'system:%' and case_number is not null
			    and kind in ('case-read', 'case-panel-opened', 'ledger-read', 'glass-opened')
			    and not exists (select from origo.casefile c where c.case_number = a.case_number and c.party = :reviewers)
			  group by actor, party, case_number, day
			  union all
			  select actor, null, null, null, (at at time zone 'Europe/Stockholm')::date as day, min(at), max(at), count(*),
			    false, count(*)
			  from origo.audit where at >= :from and at < :to and actor not like 'system:%'
			    and kind in ('not-found', 'glass-refused')
			  group by actor, day
			), drawn as (
			  select looked.*, md5(concat_ws(' ', :seed, actor, case_number, day)) as chance from looked
			)
			select d.*, ('x' || left(d.chance, 6))::bit(24)::integer % 1000 as draw, coalesce(w.work, 'NEVER') as work
			from drawn d left join lateral (
			  select case when a.kind in ('task-completed', 'task-returned') and a.at < :from and exists (
			      select from origo.audit o where o.case_number = d.case_number and o.actor <> d.actor
			        and o.actor not like 'system:%' and o.at >= :from and o.at < :to
			        and o.kind in ('task-claimed', 'task-completed'))
			    then 'FORMER' else 'NOW' end as work
			  from origo.audit a where a.case_number = d.case_number and a.actor = d.actor and a.at < :to
			    and a.kind in ('process-started', 'task-claimed', 'task-completed', 'task-returned')
			  order by a.id desc limit 1) w on true
			order by right(d.chance, 16)""";

	private final JdbcClient cursor;

	Visits(JdbcTemplate template) {
		JdbcTemplate portions = new JdbcTemplate(template.getDataSource());
		portions.setFetchSize(PORTION);
		this.cursor = JdbcClient.create(portions);
	}

	@EventListener
	void answer(Lookback asked) {
		this.cursor.sql(VISITS)
			.param("from", Timestamp.from(asked.from()))
			.param("to", Timestamp.from(asked.to()))
			.param("reviewers", asked.reviewers())
			.param("seed", Long.toString(asked.seed()))
			.query(row -> {
				asked.tell(visit(row));
			});
		asked.markAnswered();
	}

	private static Visit visit(ResultSet row) throws SQLException {
		return new Visit(row.getString("actor"), row.getString("acting_for"), row.getString("party"),
				row.getString("case_number"), row.getTimestamp("first_at").toInstant(),
				row.getTimestamp("last_at").toInstant(), row.getInt("times"), row.getBoolean("glass"),
				row.getInt("refusals"), Visit.Work.valueOf(row.getString("work")), row.getInt("draw"));
	}

}
