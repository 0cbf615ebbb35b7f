package se.origo.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.Leaves;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leaves and the hashes above them; outside a system scope there are none. */
@Repository
class LogRows {

	/** Columns of a row of the record, for {@link #row}. */
	static final String COLUMNS = "a.id, a.at, a.party, a.case_number, a.kind, a.element, a.definition, a.version, "
			+ "a.actor, a.acting_for, a.payload, a.salt";

	private static final ObjectMapper JSON = new ObjectMapper();

	private final JdbcClient database;

	private final JdbcTemplate batches;

	LogRows(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/**
	 * How far the log has come.
	 *
	 * @param size how many leaves there are
	 * @param given the highest id that a row has been given
	 */
	record Reach(long size, long given) {
	}

	/** How far it has come now. */
	Reach reach() {
		return this.database.sql("""
				select coalesce(max(position) + 1, 0) as size,
				  (select case when is_called then last_value else 0 end from origo.audit_id_seq) as given
				from origo.log_leaf""")
			.query((row, index) -> new Reach(row.getLong("size"), row.getLong("given")))
			.single();
	}

	/** How many leaves there are. */
	long size() {
		return reach().size();
	}

	/** The hash of a complete part of the tree: one row holds it. */
	byte[] node(int level, long index) {
		return this.database.sql("select substring(hashes from ? for ?) from origo.log_leaf where position = ?")
			.params(level * Hasher.LENGTH + 1, Hasher.LENGTH, ((index + 1) << level) - 1)
			.query(byte[].class)
			.optional()
			.filter(hash -> hash.length == Hasher.LENGTH)
			.orElseThrow(() -> new IllegalStateException("The log has no hash " + level + "/" + index));
	}

	/**
	 * Rows that are no leaves yet, oldest first.
	 * @param after every row up to this id is a leaf or was undone
	 * @param most how many at most
	 */
	List<Leaves.Row> unsequenced(long after, int most) {
		// The bound stands twice, so that whatever plan is chosen reads the ends of both
		// tables only.
		return this.database.sql("select " + COLUMNS + " from origo.audit a where a.id > :after and not exists ("
				+ "select 1 from origo.log_leaf l where l.row_id = a.id and l.row_id > :after) order by a.id limit :most")
			.param("after", after)
			.param("most", most)
			.query((row, index) -> row(row))
			.list();
	}

	/** The last leaves with their rows, newest first: the leaf's own hash by its row. */
	List<Map.Entry<Leaves.Row, byte[]>> newest(int most) {
		return this.database
			.sql("select " + COLUMNS + ", substring(l.hashes from 1 for 32) as leaf from origo.log_leaf l "
					+ "join origo.audit a on a.id = l.row_id order by l.position desc limit ?")
			.param(most)
			.query((row, index) -> Map.entry(row(row), row.getBytes("leaf")))
			.list();
	}

	/**
	 * Adds leaves.
	 * @param first position of the first
	 * @param rows ids of their rows
	 * @param hashes for each the hashes that it completes
	 */
	void add(long first, List<Long> rows, List<byte[]> hashes) {
		Long[] positions = new Long[rows.size()];
		for (int at = 0; at < positions.length; at++) {
			positions[at] = first + at;
		}
		this.batches.execute((ConnectionCallback<Void>) connection -> {
			insert(connection, positions, rows, hashes);
			return null;
		});
	}

	private static void insert(Connection connection, Long[] positions, List<Long> rows, List<byte[]> hashes)
			throws SQLException {
		try (var insert = connection.prepareStatement("insert into origo.log_leaf (position, row_id, hashes) "
				+ "select * from unnest(?::bigint[], ?::bigint[], ?::bytea[])")) {
			insert.setArray(1, connection.createArrayOf("bigint", positions));
			insert.setArray(2, connection.createArrayOf("bigint", rows.toArray()));
			insert.setArray(3, connection.createArrayOf("bytea", hashes.toArray(byte[][]::new)));
			insert.executeUpdate();
		}
	}

	/** A row of the record. */
	static Leaves.Row row(ResultSet row) throws SQLException {
		return new Leaves.Row(row.getLong("id"), row.getTimestamp("at").toInstant(), row.getString("party"),
				row.getString("case_number"), row.getString("kind"), row.getString("element"),
				row.getString("definition"), row.getObject("version", Integer.class), row.getString("actor"),
				row.getString("acting_for"), codes(row.getString("payload")), row.getBytes("salt"));
	}

	/** Values as texts, whatever they were told as. */
	private static Map<String, String> codes(String payload) {
		try {
			Map<String, String> codes = new TreeMap<>();
			for (Map.Entry<String, JsonNode> code : JSON.readTree(payload).properties()) {
				JsonNode value = code.getValue();
				codes.put(code.getKey(), value.isNull() ? null : value.isTextual() ? value.asText() : value.toString());
			}
			return codes;
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A row of the record cannot be read", ex);
		}
	}

	/** A moment as the database takes it. */
	static OffsetDateTime moment(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
