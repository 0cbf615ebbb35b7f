package se.origo.casefile;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Guards whose day has come, whoever set them, at every party. Needs a system scope, and
 * says nothing of why they stand.
 */
@Repository
@Transactional
public class DueGuards {

	/** Any number that nothing else locks by. */
	private static final long LOOKING = 7_240_160_001L;

	private final JdbcClient database;

	DueGuards(JdbcClient database) {
		this.database = database;
	}

	/**
	 * A guard that is to be looked at.
	 *
	 * @param caseNumber the case it stands in
	 * @param party whose case that is
	 * @param kind what it keeps people to
	 * @param reviewOn the day, in Europe/Stockholm
	 */
	public record Due(String caseNumber, String party, GuardKind kind, LocalDate reviewOn) {
	}

	/**
	 * Those that are to be looked at on a day or were before it.
	 * @param day the day, in Europe/Stockholm
	 * @return the oldest first
	 */
	public List<Due> until(LocalDate day) {
		return this.database.sql("""
				select g.case_number, g.party, g.kind, g.review_on from origo.case_guard g
				join origo.casefile c using (case_number)
				where g.lifted_at is null and g.review_on <= ? and c.erased_at is null
				order by g.review_on, g.case_number, g.kind""")
			.param(day)
			.query((row, index) -> new Due(row.getString(1), row.getString(2),
					GuardKind.of(row.getString(3)).orElseThrow(), row.getObject(4, LocalDate.class)))
			.list();
	}

	/**
	 * Whether one is still to be looked at. Until the transaction ends, another node that
	 * asks waits for what this one does about it.
	 * @return false when it has been lifted or has got another day
	 */
	public boolean keep(Due due) {
		this.database.sql("select pg_advisory_xact_lock(?)").param(LOOKING).query().listOfRows();
		return this.database.sql("""
				select exists (select from origo.case_guard where case_number = ? and party = ? and kind = ?
				  and review_on = ? and lifted_at is null)""")
			.params(due.caseNumber(), due.party(), due.kind().code(), due.reviewOn())
			.query(Boolean.class)
			.single();
	}

}
