package se.origo.logreview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been drawn and judged. The database shows it in the system's scope alone. */
@Repository
class Draws {

	private final JdbcClient database;

	Draws(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A draw as reviewers are told of it.
	 *
	 * @param period what it is of
	 * @param visits how many visits there were
	 * @param chosen how many were chosen
	 */
	record Draw(Period period, int visits, int chosen) {
	}

	/**
	 * Begins a draw.
	 * @return its id; empty when the period has been drawn, by whichever node
	 */
	Optional<Long> begin(Period period, long seed, Instant now) {
		return this.database.sql("""
				insert into origo.log_draw (from_at, to_at, seed, drawn_at) values (?, ?, ?, ?)
				on conflict (from_at) do nothing returning id""")
			.params(Timestamp.from(period.from()), Timestamp.from(period.to()), seed, Timestamp.from(now))
			.query(Long.class)
			.optional();
	}

	void count(long draw, int visits, int chosen) {
		this.database.sql("update origo.log_draw set visits = ?, chosen = ? where id = ?")
			.params(visits, chosen, draw)
			.update();
	}

	void add(DrawnVisit visit) {
		this.database
			.sql("""
					insert into origo.drawn_visit (review_case, draw, person, function, acting_for, party, case_number, first_at,
					  last_at, times, rule, why) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.param(visit.reviewCase())
			.param(visit.draw())
			.param(visit.person())
			.param(visit.function())
			.param(visit.actingFor())
			.param(visit.party())
			.param(visit.caseNumber())
			.param(Timestamp.from(visit.first()))
			.param(Timestamp.from(visit.last()))
			.param(visit.times())
			.param(visit.rule())
			.param(visit.why())
			.update();
	}

	/** The visit that a review is about. */
	DrawnVisit of(String reviewCase) {
		return this.database.sql("select * from origo.drawn_visit where review_case = ?")
			.param(reviewCase)
			.query(Draws::visit)
			.single();
	}

	/** Numbers of the reviews that a case's reads have led to. */
	List<String> reviewsOf(String caseNumber) {
		return this.database.sql("select review_case from origo.drawn_visit where case_number = ?")
			.param(caseNumber)
			.query(String.class)
			.list();
	}

	/** Notes a verdict; after an answer, the verdict that it led to. */
	void judge(String reviewCase, String verdict, String by, Instant at) {
		this.database
			.sql("update origo.drawn_visit set verdict = ?, judged_by = ?, judged_at = ? where review_case = ?")
			.params(verdict, by, Timestamp.from(at), reviewCase)
			.update();
	}

	Draw draw(long id) {
		return this.database.sql("select from_at, to_at, visits, chosen from origo.log_draw where id = ?")
			.param(id)
			.query((row, index) -> new Draw(
					new Period(row.getTimestamp(1).toInstant(), row.getTimestamp(2).toInstant()), row.getInt(3),
					row.getInt(4)))
			.single();
	}

	/** How many of a draw's visits have been judged how. */
	Map<String, Integer> verdicts(long draw) {
		Map<String, Integer> verdicts = new TreeMap<>();
		this.database.sql("""
				select verdict, count(*) from origo.drawn_visit where draw = ? and verdict is not null
				group by verdict""").param(draw).query(row -> {
			verdicts.put(row.getString(1), row.getInt(2));
		});
		return verdicts;
	}

	private static DrawnVisit visit(ResultSet row, int index) throws SQLException {
		return new DrawnVisit(row.getString("review_case"), row.getLong("draw"), row.getString("person"),
				row.getString("function"), row.getString("acting_for"), row.getString("party"),
				row.getString("case_number"), row.getTimestamp("first_at").toInstant(),
				row.getTimestamp("last_at").toInstant(), row.getInt("times"), row.getString("rule"),
				row.getString("why"));
	}

}
