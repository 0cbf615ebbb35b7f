package se.origo.audit;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.Instant;
import java.util.ArrayList;
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

	/** Which leaf a row {@code a} is, if it is one of a run {@code r}. */
	static final String OF_RUN = " cross join lateral (select r.position + a.id - r.row_id as position, substring(r.hashes"
			+ " from (32 * (origo.log_hashes(r.position + a.id - r.row_id) - origo.log_hashes(r.position)))::integer + 1"
			+ " for 32) as leaf where a.id < r.row_id + r.leaves) l";

	/** The leaf of each row {@code a} that is one, by the run that begins before it. */
	static final String LEAF = " cross join lateral (select * from origo.log_leaf where row_id <= a.id"
			+ " order by row_id desc limit 1) r" + OF_RUN;

	/** The last leaf that it needs completes it, after those hashes that it needs. */
	private static final String NODE = """
			select substring(r.hashes
			  from (32 * (origo.log_hashes(:last) + :level - origo.log_hashes(r.position)))::integer + 1 for 32)
			from (select * from origo.log_leaf where position <= :last order by position desc limit 1) r
			where :last < r.position + r.leaves""";

	/** Rows between two runs, and after the last. */
	private static final String UNSEQUENCED = """
			with runs as (
			  select row_id, row_id + leaves as next from origo.log_leaf where row_id > :after
			  union all (select row_id, row_id + leaves from origo.log_leaf where row_id <= :after
			    order by row_id desc limit 1)
			  union all select 0, 0),
			gaps as (
			  select greatest(next, cast(:after as bigint) + 1) as first,
			    lead(row_id, 1, 9223372036854775807) over (order by row_id) as next from runs)
			select a.* from gaps g cross join lateral (select %s from origo.audit a
			  where a.id >= g.first and a.id < g.next order by a.id limit :most) a
			where g.first < g.next order by a.id limit :most""".formatted(COLUMNS);

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
		return this.database
			.sql("""
					select coalesce((select position + leaves from origo.log_leaf order by position desc limit 1), 0) as size,
					  case when is_called then last_value else 0 end as given from origo.audit_id_seq""")
			.query((row, index) -> new Reach(row.getLong("size"), row.getLong("given")))
			.single();
	}

	/** How many leaves there are. */
	long size() {
		return reach().size();
	}

	/** The hash of a complete part of the tree: one run holds it. */
	byte[] node(int level, long index) {
		return this.database.sql(NODE)
			.param("last", ((index + 1) << level) - 1)
			.param("level", level)
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
		return this.database.sql(UNSEQUENCED)
			.param("after", after)
			.param("most", most)
			.query((row, index) -> row(row))
			.list();
	}

	/** The last leaves with their rows, newest first: the leaf's own hash by its row. */
	List<Map.Entry<Leaves.Row, byte[]>> newest(int most) {
		Extent last = new Extent(null, null, null, size() - most, Long.MAX_VALUE, 0);
		return this.database.sql("select " + COLUMNS + ", l.leaf" + last.rows() + " order by l.position desc")
			.params(last.values())
			.query((row, index) -> Map.entry(row(row), row.getBytes("leaf")))
			.list();
	}

	/**
	 * Adds leaves.
	 * @param first position of the first
	 * @param rows ids of their rows, the lowest first
	 * @param hashes for each the hashes that it completes
	 */
	void add(long first, List<Long> rows, List<byte[]> hashes) {
		List<Run> runs = new ArrayList<>();
		int begin = 0;
		for (int end = 1; end <= rows.size(); end++) {
			if (end == rows.size() || rows.get(end) != rows.get(end - 1) + 1) {
				runs.add(new Run(first + begin, rows.get(begin), end - begin, joined(hashes.subList(begin, end))));
				begin = end;
			}
		}
		this.batches.execute((ConnectionCallback<Void>) connection -> {
			insert(connection, runs);
			return null;
		});
	}

	/** Leaves that follow each other, of rows that do. */
	private record Run(long position, long row, int leaves, byte[] hashes) {
	}

	/** Hashes as one text of bytes. */
	static byte[] joined(List<byte[]> hashes) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		hashes.forEach(all::writeBytes);
		return all.toByteArray();
	}

	private static void insert(Connection connection, List<Run> runs) throws SQLException {
		try (var insert = connection.prepareStatement("insert into origo.log_leaf (position, row_id, leaves, hashes) "
				+ "select * from unnest(?::bigint[], ?::bigint[], ?::integer[], ?::bytea[])")) {
			insert.setArray(1, connection.createArrayOf("bigint", runs.stream().map(Run::position).toArray()));
			insert.setArray(2, connection.createArrayOf("bigint", runs.stream().map(Run::row).toArray()));
			insert.setArray(3, connection.createArrayOf("integer", runs.stream().map(Run::leaves).toArray()));
			insert.setArray(4,
					connection.createArrayOf("bytea", runs.stream().map(Run::hashes).toArray(byte[][]::new)));
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
