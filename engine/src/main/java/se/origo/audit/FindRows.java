package se.origo.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
	 * So many rows that could count are looked at, however few of them do: a search for
	 * what nobody did ends as soon as one for what all do.
	 */
	static final int ROWS = 20_000;

	/**
	 * So many first: what happened last is shown first, and these fill most pages. It
	 * takes as long where there is little on record.
	 */
	private static final int FEW_ROWS = 600;

	/** So many cases are gone through, each in the record of its own. */
	private static final int CASES = 2_000;

	/**
	 * What is asked in the transaction is planned for what it asks, and may read whole
	 * tables.
	 */
	static final String PLANNED = "set_config('plan_cache_mode', 'force_custom_plan', true),"
			+ " set_config('enable_seqscan', 'on', true)";

	private final JdbcClient database;

	FindRows(JdbcClient database) {
		this.database = database;
	}

	/**
	 * From here to the end of the transaction, nothing takes longer than a few seconds,
	 * and each question is planned for what it asks. After some times PostgreSQL would
	 * plan once for all, without knowing that so few rows are looked at, and go through
	 * the whole record for each case: the tenth search on a connection was always given
	 * up. Where little is on record, a search may read all of it.
	 */
	void hurry() {
		this.database.sql("select set_config('statement_timeout', ?, true), " + PLANNED)
			.param(PATIENCE)
			.query((row, number) -> row.getString(1))
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

		/** Whether going through more rows would find the same. */
		boolean isSure(int most) {
			return this.reached == null
					|| this.matches.size() == most && this.matches.get(most - 1).latest().isAfter(this.reached);
		}

	}

	/** How a case began. */
	record Start(String definition, Instant at) {
	}

	/**
	 * Tasks that wait and are late.
	 *
	 * @param tasks their ids
	 * @param cases for each its case
	 * @param since for each since when it has waited
	 */
	record Late(List<String> tasks, List<String> cases, List<Instant> since) {

		private String[] moments() {
			return this.since.stream().map(Instant::toString).toArray(String[]::new);
		}

	}

	/**
	 * Cases that match, the latest first. So many rows are gone through and no more, from
	 * the end of the period back: it takes as long in a record of many years as in a
	 * young one.
	 * @param query what is looked for
	 * @param blocked numbers that do not exist for whoever asks
	 * @param late what waits and is late
	 * @param skip how many to pass over
	 * @param most how many at most
	 */
	Looked matches(CaseQuery query, Set<String> blocked, Late late, int skip, int most) {
		Looked few = looked(query, blocked, late, FEW_ROWS, skip, most);
		return few.isSure(most) ? few : looked(query, blocked, late, ROWS, skip, most);
	}

	/** Those in the latest of the rows that could count. */
	Looked looked(CaseQuery query, Set<String> blocked, Late late, int rows, int skip, int most) {
		List<Match> matches = new ArrayList<>();
		Instant[] reached = new Instant[1];
		this.database.sql(sql(query))
			.params(query.values())
			.param("blocked", blocked.toArray(String[]::new))
			.param("late", late.tasks().toArray(String[]::new))
			.param("waiting", late.cases().toArray(String[]::new))
			.param("since", late.moments())
			.param("rows", rows)
			.param("cases", CASES)
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

	/** Rows, then the cases they are of, then what else there is in each of these. */
	private static String sql(CaseQuery query) {
		List<String> looks = new ArrayList<>();
		List<String> found = new ArrayList<>();
		List<String> reached = new ArrayList<>(List.of("(select min(latest) from seen having count(*) = :cases)"));
		for (CaseQuery.Way way : query.ways()) {
			String look = "look" + looks.size();
			looks.add(look + " as materialized (select a.case_number, a.at, a.case_number is not null and "
					+ query.whose() + " and " + way.counts() + " as counts from origo.audit a where " + way.led()
					+ " and " + query.then() + " order by a.at desc limit :rows), ");
			found.add("select case_number, at from " + look + " where counts");
			reached.add("(select min(at) from " + look + " having count(*) = :rows)");
		}
		if (query.looksForLate()) {
			found.add("select case_number, at from unnest(cast(:waiting as text[]), cast(:since as timestamptz[])) "
					+ "as a (case_number, at) where " + query.then());
		}
		return "with " + String.join("", looks) + "seen as materialized (select case_number, max(at) as latest from ("
				+ String.join(" union all ", found) + ") a where case_number <> all (:blocked)"
				+ " group by case_number order by latest desc, case_number limit :cases), " + page(query)
				+ " select greatest(" + String.join(", ", reached) + ") as reached, page.* from (values (1)) once"
				+ " left join page on true order by page.latest desc, page.case_number";
	}

	private static String page(CaseQuery query) {
		return "page as (select c.case_number, m.party, c.latest, m.events from seen c cross join lateral ("
				+ "select min(a.party) as party, count(*) filter (where " + query.rows() + ") as events, "
				+ query.fits() + " as fits from origo.audit a where a.case_number = c.case_number and " + query.then()
				+ " and " + query.whose() + ") m where m.fits order by c.latest desc, c.case_number"
				+ " offset :skip limit :most)";
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
