package se.origo.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Looks through the record for many cases at once. However much there is, the database
 * gives up after some seconds, and no more leaves it than a page.
 */
@Repository
class FindRows {

	private static final String PATIENCE = "4000";

	/**
	 * So many are the rows of hundreds of cases, and gone through in tenths of a second.
	 */
	private static final int ROWS = 10_000;

	private final JdbcClient database;

	FindRows(JdbcClient database) {
		this.database = database;
	}

	/**
	 * From here to the end of the transaction, nothing takes longer than a few seconds.
	 */
	void hurry() {
		this.database.sql("select set_config('statement_timeout', ?, true)")
			.param(PATIENCE)
			.query(String.class)
			.single();
	}

	/** A case that matches. */
	record Match(String caseNumber, String party, Instant latest, long events) {
	}

	/**
	 * A page of them.
	 *
	 * @param matches those found
	 * @param reached back to when was looked, or null when all of the period was
	 */
	record Looked(List<Match> matches, Instant reached) {
	}

	/** How a case began. */
	record Start(String definition, Instant at) {
	}

	/**
	 * Cases that match, the latest first. So many rows are gone through and no more, from
	 * the end of the period back: it takes as long in a record of many years as in a
	 * young one.
	 * @param query what is looked for
	 * @param blocked numbers that do not exist for whoever asks
	 * @param late ids of tasks that wait and are late
	 * @param skip how many to pass over
	 * @param most how many at most
	 */
	Looked matches(CaseQuery query, Set<String> blocked, Set<String> late, int skip, int most) {
		List<Match> matches = new ArrayList<>();
		Instant[] reached = new Instant[1];
		this.database.sql(sql(query))
			.params(query.values())
			.param("blocked", blocked.toArray(String[]::new))
			.param("late", late.toArray(String[]::new))
			.param("rows", ROWS)
			.param("skip", skip)
			.param("most", most)
			.query(row -> {
				Timestamp oldest = row.getTimestamp("reached");
				reached[0] = (oldest != null) ? oldest.toInstant() : null;
				if (row.getString("case_number") != null) {
					matches.add(new Match(row.getString("case_number"), row.getString("party"),
							row.getTimestamp("latest").toInstant(), row.getLong("events")));
				}
			});
		return new Looked(matches, reached[0]);
	}

	private static String sql(CaseQuery query) {
		String ways = IntStream.range(0, query.ways().size())
			.mapToObj(way -> "way" + way + " as materialized (select a.case_number, a.at from origo.audit a where "
					+ query.ways().get(way) + " and " + query.within()
					+ " and a.case_number is not null order by a.at desc limit :rows)")
			.collect(Collectors.joining(", "));
		String all = IntStream.range(0, query.ways().size())
			.mapToObj(way -> "select * from way" + way)
			.collect(Collectors.joining(" union all "));
		String reached = IntStream.range(0, query.ways().size())
			.mapToObj(way -> "(select min(at) from way" + way + " having count(*) = :rows)")
			.collect(Collectors.joining(", "));
		return "with " + ways + ", recent as (select case_number, max(at) as latest from (" + all
				+ ") a where case_number <> all (:blocked) group by case_number order by latest desc, case_number),"
				+ " page as (select c.case_number, m.party, c.latest, m.events from recent c cross join lateral ("
				+ "select min(a.party) as party, count(*) filter (where " + query.rows() + ") as events, "
				+ query.fits() + " as fits from origo.audit a where a.case_number = c.case_number and " + query.within()
				+ ") m where m.fits order by c.latest desc, c.case_number offset :skip limit :most)"
				+ " select greatest(" + reached + ") as reached, page.* from (values (1)) once left join page on true"
				+ " order by page.latest desc, page.case_number";
	}

	/** The process that each of these cases began in. */
	Map<String, Start> starts(Collection<String> caseNumbers) {
		Map<String, Start> starts = new HashMap<>();
		if (!caseNumbers.isEmpty()) {
			this.database
				.sql("select distinct on (case_number) case_number, definition, at from origo.audit"
						+ " where case_number in (:numbers) and kind = 'process-started' order by case_number, id")
				.param("numbers", caseNumbers)
				.query(row -> {
					starts.put(row.getString(1), new Start(row.getString(2), row.getTimestamp(3).toInstant()));
				});
		}
		return starts;
	}

}
