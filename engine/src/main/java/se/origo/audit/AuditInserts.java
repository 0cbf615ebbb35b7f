package se.origo.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.postgresql.jdbc.Convoy;

import se.origo.process.Happening;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes rows of the record, as many as there are by one statement. */
@Repository
class AuditInserts {

	/**
	 * The transaction takes its number before a row takes its id: see {@link Watermark}.
	 * Ids are given in the order in which the rows were told.
	 */
	private static final String APPEND = """
			with began as materialized (select pg_current_xact_id() as number)
			insert into origo.audit (party, case_number, actor, acting_for, kind, element, definition, version, at,
			  payload, salt, leads)
			select told.party, told.case_number, told.actor, told.acting_for, told.kind, told.element, told.definition,
			  told.version, told.at, told.payload, told.salt, told.leads
			from began, unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::integer[],
			  ?::timestamptz[], ?::text[], ?::bytea[], ?::boolean[]) with ordinality as told (party, case_number, actor,
			  acting_for, kind, element, definition, version, at, payload, salt, leads, place)
			where began.number is not null order by told.place""";

	private static final ObjectMapper CANONICAL = new ObjectMapper();

	private final JdbcTemplate database;

	AuditInserts(JdbcTemplate database) {
		this.database = database;
	}

	/**
	 * What was told, with who told it and when.
	 *
	 * @param definition id of the process or decision, or null
	 * @param version its version, or null
	 * @param actor whoever acted then, which may be somebody else by the time it is
	 * written
	 * @param codes the happening's, and what else is told with it
	 * @param salt what makes equal rows different
	 */
	record Row(Happening happening, String definition, Integer version, String actor, String actingFor, Instant at,
			Map<String, ?> codes, byte[] salt) {

		/** Keeps what is told as it is told, with its keys in order. */
		Row {
			codes = new TreeMap<>(codes);
		}

		/** The same, telling more. */
		Row with(Map<String, ?> more) {
			if (more.isEmpty()) {
				return this;
			}
			Map<String, Object> all = new HashMap<>(this.codes);
			all.putAll(more);
			return new Row(this.happening, this.definition, this.version, this.actor, this.actingFor, this.at, all,
					this.salt);
		}

		/**
		 * Keys in order and no white space, so that the same codes always give the same
		 * bytes.
		 */
		private String payload() {
			try {
				return CANONICAL.writeValueAsString(this.codes);
			}
			catch (JsonProcessingException ex) {
				throw new IllegalStateException("The codes cannot be written", ex);
			}
		}

	}

	/** Writes rows in the open transaction. */
	void write(List<Row> rows) {
		this.database.execute((ConnectionCallback<Void>) connection -> {
			insert(connection, rows);
			return null;
		});
	}

	/** Sends them with what else is written in the open transaction. */
	static void join(Convoy convoy, List<Row> rows) throws SQLException {
		convoy.add(APPEND, insert -> bind(insert, rows));
	}

	private static void insert(Connection connection, List<Row> rows) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
			bind(insert, rows);
			insert.executeUpdate();
		}
	}

	private static void bind(PreparedStatement insert, List<Row> rows) throws SQLException {
		Columns columns = new Columns(insert, rows);
		columns.add("text", row -> row.happening().party());
		columns.add("text", row -> row.happening().caseNumber());
		columns.add("text", Row::actor);
		columns.add("text", Row::actingFor);
		columns.add("text", row -> row.happening().kind());
		columns.add("text", row -> row.happening().element());
		columns.add("text", Row::definition);
		columns.add("integer", Row::version);
		columns.add("text", row -> row.at().toString());
		columns.add("text", Row::payload);
		columns.bytes(Row::salt);
		columns.set("boolean", leads(rows));
	}

	/**
	 * Which rows a search is led to its case by: those after which none says whose case
	 * it is, and in which process, as they do. A day ends with an hour, and rows before
	 * it say nothing of those after it.
	 */
	private static Boolean[] leads(List<Row> rows) {
		Boolean[] leads = new Boolean[rows.size()];
		Set<List<Object>> led = new HashSet<>();
		for (int at = rows.size() - 1; at >= 0; at--) {
			Row row = rows.get(at);
			leads[at] = led.add(place(row, row.happening().party(), row.definition()));
			// Who is led to this one is led by no row that says less.
			led.add(place(row, null, row.definition()));
			led.add(place(row, row.happening().party(), null));
			led.add(place(row, null, null));
		}
		return leads;
	}

	private static List<Object> place(Row row, String party, String definition) {
		return Arrays.asList(row.happening().caseNumber(), party, definition, row.at().truncatedTo(ChronoUnit.HOURS));
	}

	/** The statement's parameters: for each column the values of all rows. */
	private static final class Columns {

		private final PreparedStatement statement;

		private final List<Row> rows;

		private int last;

		Columns(PreparedStatement statement, List<Row> rows) {
			this.statement = statement;
			this.rows = rows;
		}

		void add(String type, Function<Row, Object> value) throws SQLException {
			set(type, this.rows.stream().map(value).toArray());
		}

		void bytes(Function<Row, byte[]> value) throws SQLException {
			set("bytea", this.rows.stream().map(value).toArray(byte[][]::new));
		}

		private void set(String type, Object[] values) throws SQLException {
			this.statement.setArray(++this.last, this.statement.getConnection().createArrayOf(type, values));
		}

	}

}
