package se.origo.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The outbox' first half: what happened, and who has not been looked for yet. */
@Repository
class Occasions {

	private final JdbcTemplate database;

	private final JdbcClient jdbc;

	private final Clock clock;

	Occasions(JdbcTemplate database, Clock clock) {
		this.database = database;
		this.jdbc = JdbcClient.create(database);
		this.clock = clock;
	}

	/** A task has arrived; it is written with the task, in the open transaction. */
	void arrived(Kind kind, String task, boolean acute, String causedBy, Instant due) {
		Arrivals.ofTransaction(this.database)
			.add(new Arrivals.Arrival(kind, task, acute, causedBy, this.clock.instant(), due));
	}

	/** A task has been left unanswered. */
	void escalated(String task, boolean acute) {
		this.jdbc.sql("""
				insert into origo.notice_occasion (kind, task, acute, raised_at, look_at)
				values ('escalated', :task, :acute, :now, :now)
				""").param("task", task).param("acute", acute).param("now", utc(this.clock.instant())).update();
	}

	/** The next for which somebody has to be looked for; other nodes pass it over. */
	Optional<Occasion> next(Instant now) {
		return this.jdbc.sql("""
				select id, kind, task, acute, caused_by from origo.notice_occasion where look_at <= :now
				order by look_at limit 1 for update skip locked
				""").param("now", utc(now)).query(Occasions::occasion).optional();
	}

	/** Those that a mail is about. */
	List<Occasion> of(UUID notice) {
		return this.jdbc.sql("""
				select id, kind, task, acute, caused_by from origo.notice_occasion o
				join origo.notice_about a on a.occasion = o.id where a.notice = :notice order by raised_at, id
				""").param("notice", notice).query(Occasions::occasion).list();
	}

	/** Looks again later, or, with null, not at all. */
	void lookAt(UUID occasion, Instant when) {
		this.jdbc.sql("update origo.notice_occasion set look_at = :when where id = :id")
			.param("when", utc(when))
			.param("id", occasion)
			.update();
	}

	/** Whether somebody was already told that the task has been left unanswered. */
	boolean isEscalated(String task) {
		return this.jdbc
			.sql("select exists (select from origo.notice_occasion where task = :task and kind = 'escalated')")
			.param("task", task)
			.query(Boolean.class)
			.single();
	}

	/** Forgets what is done and older than this. */
	void forget(Instant before) {
		this.jdbc.sql("""
				delete from origo.notice_occasion o where look_at is null and raised_at < :before
				  and not exists (select from origo.notice_about a join origo.notice n on n.id = a.notice
				    where a.occasion = o.id and n.ended_at is null)
				""").param("before", utc(before)).update();
	}

	private static Occasion occasion(ResultSet row, int number) throws SQLException {
		return new Occasion(row.getObject("id", UUID.class), Kind.of(row.getString("kind")), row.getString("task"),
				row.getBoolean("acute"), row.getString("caused_by"));
	}

	static OffsetDateTime utc(Instant moment) {
		return (moment != null) ? OffsetDateTime.ofInstant(moment, ZoneOffset.UTC) : null;
	}

}
