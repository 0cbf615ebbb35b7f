package se.origo.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import se.origo.audit.proof.Exported;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what an export needs, however much it is, a few hundred rows at a time. */
@Repository
class ExportRows {

	private static final int FETCH = 500;

	private final JdbcClient database;

	private final JdbcTemplate cursor;

	ExportRows(JdbcClient database, JdbcTemplate template) {
		this.database = database;
		this.cursor = new JdbcTemplate(template.getDataSource());
		this.cursor.setFetchSize(FETCH);
	}

	/**
	 * The first and the last leaf of a period.
	 *
	 * @param first position of the first
	 * @param last position of the last
	 */
	record Span(long first, long last) {
	}

	/** A version of a diagram or a table that events ran on. */
	record Version(String definition, int version) {
	}

	/** Where a period begins and ends among the leaves below a size. */
	Optional<Span> between(Instant from, Instant to, long size) {
		return this.database
			.sql("select min(l.position), max(l.position) from origo.audit a" + LogRows.LEAF
					+ " where a.at >= ? and a.at < ? and l.position < ?")
			.params(LogRows.moment(from), LogRows.moment(to), size)
			.query((row, index) -> Optional.ofNullable(row.getObject(1, Long.class))
				.map(first -> new Span(first, longOf(row))))
			.single();
	}

	private static long longOf(ResultSet row) {
		try {
			return row.getLong(2);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Hands over the rows with position and leaf, in order, in the open transaction. */
	void each(Extent extent, RowCallbackHandler row) {
		this.cursor.query("select " + LogRows.COLUMNS + ", l.position, l.leaf" + extent.rows() + " order by l.position",
				row, extent.values());
	}

	/** Hands over the hashes of the leaves alone. */
	void eachHash(Extent extent, RowCallbackHandler row) {
		this.cursor.query("select l.leaf" + extent.rows() + " order by l.position", row, extent.values());
	}

	/** The diagrams that events ran on. */
	List<Version> diagrams(Extent extent) {
		return this.database
			.sql("select distinct a.definition, a.version" + extent.rows() + " and a.version is not null order by 1, 2")
			.params(extent.values())
			.query((row, index) -> new Version(row.getString(1), row.getInt(2)))
			.list();
	}

	/** The engine's ids of the tables that decided. */
	List<String> tables(Extent extent) {
		return this.database
			.sql("select distinct cast(a.payload as json) ->> 'table'" + extent.rows()
					+ " and a.kind = 'decision-made' order by 1")
			.params(extent.values())
			.query(String.class)
			.list();
	}

	/** The leaf of the event by which an export is on record. */
	Extent exported(String content, long size) {
		Extent after = new Extent(null, null, null, size, Long.MAX_VALUE, size);
		return this.database
			.sql("select l.position" + after.rows() + " and a.kind = ? and cast(a.payload as json) ->> ? = ?")
			.params(Stream.of(after.values(), new Object[] { Exported.KIND, Exported.CONTENT, content })
				.flatMap(Stream::of)
				.toArray())
			.query((row, index) -> new Extent(null, null, null, row.getLong(1), row.getLong(1), size))
			.single();
	}

}
