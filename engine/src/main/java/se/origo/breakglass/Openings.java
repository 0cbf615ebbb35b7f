package se.origo.breakglass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is open through the glass, and what was read. Outside the system's scope the
 * database shows a person's own openings while they are in force, and no others.
 */
@Repository
class Openings {

	private static final String OPENING = """
			select glass_case, case_number, party, person, function, acting_for, reason, opened_at, until, closed_at,
			  closed_how from origo.opened_glass
			""";

	private final JdbcClient database;

	Openings(JdbcClient database) {
		this.database = database;
	}

	void add(Opening opening) {
		this.database.sql("""
				insert into origo.opened_glass (glass_case, case_number, party, person, function, acting_for, reason,
				  opened_at, until) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(opening.glassCase(), opening.caseNumber(), opening.party(), opening.person(), opening.function())
			.param(opening.actingFor())
			.params(opening.reason(), Timestamp.from(opening.openedAt()), Timestamp.from(opening.until()))
			.update();
	}

	/** Closes an opening; false when it already was. */
	boolean close(String glassCase, Opening.End end, Instant at) {
		return this.database.sql(
				"update origo.opened_glass set closed_at = ?, closed_how = ? where glass_case = ? and closed_at is null")
			.params(Timestamp.from(at), end.code(), glassCase)
			.update() == 1;
	}

	Optional<Opening> of(String glassCase) {
		return this.database.sql(OPENING + "where glass_case = ?").param(glassCase).query(Openings::opening).optional();
	}

	/** Every opening there has been of a case. */
	List<Opening> ofCase(String caseNumber) {
		return this.database.sql(OPENING + "where case_number = ? order by opened_at")
			.param(caseNumber)
			.query(Openings::opening)
			.list();
	}

	/** What this person has open of this case. */
	boolean isOpen(String person, String caseNumber, Instant now) {
		return this.database.sql("""
				select count(*) from origo.opened_glass
				where person = ? and case_number = ? and closed_at is null and until > ?""")
			.params(person, caseNumber, Timestamp.from(now))
			.query(Long.class)
			.single() > 0;
	}

	void read(String glassCase, Collection<String> items, Instant at) {
		items.forEach(item -> this.database
			.sql("insert into origo.glass_reading (glass_case, item, read_at) values (?, ?, ?)")
			.params(glassCase, item, Timestamp.from(at))
			.update());
	}

	/** What was read, in order of time. */
	List<Reading> readings(String glassCase) {
		return this.database.sql("select item, read_at from origo.glass_reading where glass_case = ? order by id")
			.param(glassCase)
			.query((row, index) -> new Reading(row.getString(1), row.getTimestamp(2).toInstant()))
			.list();
	}

	private static Opening opening(ResultSet row, int index) throws SQLException {
		Timestamp closed = row.getTimestamp("closed_at");
		return new Opening(row.getString("glass_case"), row.getString("case_number"), row.getString("party"),
				row.getString("person"), row.getString("function"), row.getString("acting_for"),
				row.getString("reason"), row.getTimestamp("opened_at").toInstant(),
				row.getTimestamp("until").toInstant(), (closed != null) ? closed.toInstant() : null,
				Opening.End.of(row.getString("closed_how")));
	}

}
