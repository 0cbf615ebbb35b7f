package se.origo.notice;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;

import org.postgresql.jdbc.Convoy;

import se.origo.system.PendingWrites;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tasks that have arrived in the open transaction: the engine writes them with the tasks.
 */
final class Arrivals extends PendingWrites<Arrivals.Arrival> {

	/** For the arrival, and for the day it will be overdue when there is one. */
	private static final String APPEND = """
			insert into origo.notice_occasion (kind, task, acute, caused_by, raised_at, look_at)
			select kind, ?, ?, caused_by, ?, look_at
			from (values (?, cast(? as text), cast(? as timestamptz)),
			  ('overdue', null, cast(? as timestamptz))) occasion (kind, caused_by, look_at)
			where look_at is not null
			""";

	private final JdbcTemplate database;

	private Arrivals(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * A task has arrived.
	 *
	 * @param kind of notice
	 * @param task id of the task
	 * @param acute whether it cannot wait
	 * @param causedBy who has done what it arrived by, or null
	 * @param at when
	 * @param due when it will be overdue, or null
	 */
	record Arrival(Kind kind, String task, boolean acute, String causedBy, Instant at, Instant due) {

		private void bind(PreparedStatement append) throws SQLException {
			append.setString(1, this.task);
			append.setBoolean(2, this.acute);
			append.setObject(3, Occasions.utc(this.at));
			append.setString(4, this.kind.code());
			append.setString(5, this.causedBy);
			append.setObject(6, Occasions.utc(this.at));
			append.setObject(7, Occasions.utc(this.due), Types.TIMESTAMP_WITH_TIMEZONE);
		}

	}

	/** Those of the open transaction. */
	static Arrivals ofTransaction(JdbcTemplate database) {
		return of(Arrivals.class, arrivals -> arrivals.database == database, () -> new Arrivals(database));
	}

	@Override
	protected void send(List<Arrival> arrived, Convoy convoy) throws SQLException {
		for (Arrival arrival : arrived) {
			convoy.add(APPEND, arrival::bind);
		}
	}

	@Override
	protected void write(List<Arrival> arrived) {
		arrived.forEach(arrival -> this.database.update(APPEND, arrival::bind));
	}

}
