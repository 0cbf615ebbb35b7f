package org.postgresql.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.postgresql.core.ParameterList;
import org.postgresql.core.Query;

/**
 * Statements that are sent together and answered together, in their order: the database
 * is waited for once, where JDBC waits after each. The driver does so with rows of one
 * statement; that it can with any is only told to its own package, so this stands in it,
 * and a driver in which it is otherwise does not compile. Each statement is prepared
 * under its own text, so it does not matter in which company it was sent before.
 */
public final class Convoy implements AutoCloseable {

	/** Never sent: what carries the others has to be prepared from something. */
	private static final String CARRIER = "select";

	private final Connection connection;

	private final Map<String, PreparedStatement> prepared = new HashMap<>();

	private final ArrayList<Query> queries = new ArrayList<>();

	private final ArrayList<ParameterList> parameters = new ArrayList<>();

	private String last;

	/** One that is sent on this connection, in whatever transaction it has open. */
	public Convoy(Connection connection) {
		this.connection = connection;
	}

	/** Gives a statement all its parameters. */
	@FunctionalInterface
	public interface Binder {

		/** Gives them. */
		void bind(PreparedStatement statement) throws SQLException;

	}

	/** Has statements of its own to send, if others are sent. */
	public interface Companion {

		/** Puts them behind those of the others; there may be none. */
		void join(Convoy convoy) throws SQLException;

	}

	/**
	 * Puts a statement behind those that are here.
	 * @param sql changes rows and returns none
	 * @param binder gives it its parameters, now
	 */
	public void add(String sql, Binder binder) throws SQLException {
		if (!sql.equals(this.last)) {
			lineUp();
		}
		PreparedStatement statement = this.prepared.get(sql);
		if (statement == null) {
			statement = this.connection.prepareStatement(sql);
			this.prepared.put(sql, statement);
		}
		binder.bind(statement);
		statement.addBatch();
		this.last = sql;
	}

	/** Takes over what the driver has made of the last statement's rows. */
	private void lineUp() throws SQLException {
		if (this.last != null) {
			PgPreparedStatement statement = this.prepared.get(this.last).unwrap(PgPreparedStatement.class);
			statement.transformQueriesAndParameters();
			this.queries.addAll(statement.batchStatements);
			this.parameters.addAll(statement.batchParameters);
			statement.clearBatch();
			this.last = null;
		}
	}

	/**
	 * Sends them.
	 * @return to how many rows each did something, in the order in which they were added;
	 * of an insert that went together with others like it, a negative number instead
	 * @throws SQLException when one has failed; then none was done
	 */
	public int[] send() throws SQLException {
		lineUp();
		int[] sizes = this.queries.stream().mapToInt(Query::getBatchSize).toArray();
		try (PreparedStatement carrier = this.connection.prepareStatement(CARRIER)) {
			PgPreparedStatement carrying = carrier.unwrap(PgPreparedStatement.class);
			carrying.batchStatements = this.queries;
			carrying.batchParameters = this.parameters;
			return each(carrier.executeBatch(), sizes);
		}
	}

	/** The driver counts rows if the first statement is one that it has put together. */
	private static int[] each(int[] counts, int[] sizes) {
		if (counts.length != sizes.length) {
			return counts;
		}
		List<Integer> each = new ArrayList<>();
		for (int at = 0; at < sizes.length; at++) {
			for (int row = 0; row < sizes[at]; row++) {
				each.add((sizes[at] == 1) ? counts[at] : PreparedStatement.SUCCESS_NO_INFO);
			}
		}
		return each.stream().mapToInt(Integer::intValue).toArray();
	}

	@Override
	public void close() throws SQLException {
		for (PreparedStatement statement : this.prepared.values()) {
			statement.close();
		}
	}

}
