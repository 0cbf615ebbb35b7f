package se.origo.audit;

import java.time.Instant;
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

	/** How a case began. */
	record Start(String definition, Instant at) {
	}

	/**
	 * Cases that match.
	 * @param query what is looked for
	 * @param blocked numbers that do not exist for whoever asks
	 * @param skip how many to pass over
	 * @param most how many at most
	 */
	List<Match> matches(CaseQuery query, Set<String> blocked, int skip, int most) {
		return this.database
			.sql("select a.case_number, min(a.party), max(a.at), count(*) from origo.audit a where " + query.rows()
					+ " and a.case_number <> all (:blocked) group by a.case_number having " + query.cases()
					+ " order by max(a.at) desc, a.case_number offset :skip limit :most")
			.params(query.values())
			.param("blocked", blocked.toArray(String[]::new))
			.param("skip", skip)
			.param("most", most)
			.query((row, index) -> new Match(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(),
					row.getLong(4)))
			.list();
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
