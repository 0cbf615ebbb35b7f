package se.origo.bench.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import se.origo.bench.Errand;
import se.origo.bench.Peer;

/**
 * The same business by hand, in as many transactions and with a row of history for each
 * thing that happens: nothing that keeps the same can cost less.
 */
public final class SqlPeer {

	private static final String TABLES = """
			create table errand (id bigserial primary key, number text not null, state text not null);
			create table task (id bigserial primary key, errand bigint not null, name text not null, person text);
			create index task_errand on task (errand);
			create table answer (errand bigint not null, name text not null, value text not null, primary key (errand, name));
			create table event (id bigserial primary key, errand bigint not null, kind text not null, person text,
			  at timestamptz not null default now())""";

	private final DataSource database;

	private SqlPeer(DataSource database) {
		this.database = database;
	}

	/**
	 * Starts it.
	 * @param args address, user and password of a database
	 */
	public static void main(String[] args) throws Exception {
		DataSource database = Peer.pool(args[0], args[1], args[2]);
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(TABLES);
		}
		Peer.serve(new SqlPeer(database)::live);
	}

	private void live(int person) throws SQLException {
		String name = "person" + person;
		long errand = transaction(connection -> {
			long id = number(connection, "insert into errand (number, state) values (?, 'open') returning id",
					Errand.number());
			keep(connection, id, Errand.start());
			task(connection, id, "plan");
			event(connection, id, "started", name);
			return id;
		});
		complete(errand, name, Errand.plan(), "follow");
		complete(errand, name, Errand.outcome(), null);
	}

	private void complete(long errand, String person, Map<String, Object> answers, String next) throws SQLException {
		long task = transaction(connection -> number(connection, "select id from task where errand = ?", errand));
		transaction(connection -> {
			number(connection, "update task set person = ? where id = ? and person is null returning id", person, task);
			event(connection, errand, "claimed", person);
			return 0L;
		});
		transaction(connection -> {
			keep(connection, errand, answers);
			number(connection, "delete from task where id = ? and person = ? returning id", task, person);
			event(connection, errand, "completed", person);
			if (next != null) {
				task(connection, errand, next);
			}
			else {
				number(connection, "update errand set state = 'ended' where id = ? returning id", errand);
				event(connection, errand, "ended", person);
			}
			return 0L;
		});
	}

	private static void task(Connection connection, long errand, String name) throws SQLException {
		number(connection, "insert into task (errand, name) values (?, ?) returning id", errand, name);
	}

	private static void event(Connection connection, long errand, String kind, String person) throws SQLException {
		number(connection, "insert into event (errand, kind, person) values (?, ?, ?) returning id", errand, kind,
				person);
	}

	private static void keep(Connection connection, long errand, Map<String, Object> answers) throws SQLException {
		for (Map.Entry<String, Object> answer : answers.entrySet()) {
			number(connection,
					"insert into answer (errand, name, value) values (?, ?, ?) "
							+ "on conflict (errand, name) do update set value = excluded.value returning errand",
					errand, answer.getKey(), answer.getValue());
		}
	}

	private static long number(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int at = 0; at < values.length; at++) {
				statement.setObject(at + 1, values[at]);
			}
			try (ResultSet row = statement.executeQuery()) {
				if (!row.next()) {
					throw new SQLException("No row for: " + sql);
				}
				return row.getLong(1);
			}
		}
	}

	private long transaction(Work work) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			connection.setAutoCommit(false);
			long result = work.in(connection);
			connection.commit();
			return result;
		}
	}

	private interface Work {

		long in(Connection connection) throws SQLException;

	}

}
