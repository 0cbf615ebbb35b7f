package se.origo.referral;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The receivers' side of hand-overs; each change of state is on record. */
@Repository
class Receptions {

	private final JdbcClient database;

	private final Happenings happenings;

	Receptions(JdbcClient database, Happenings happenings) {
		this.database = database;
		this.happenings = happenings;
	}

	void arrive(String caseNumber, String party, boolean reportOfConcern, Instant at) {
		this.database.sql("""
				insert into origo.reception (case_number, party, status, report_of_concern, arrived_at)
				  values (?, ?, ?, ?, ?)""")
			.params(caseNumber, party, Status.REQUESTED.code(), reportOfConcern, Timestamp.from(at))
			.update();
		tell(caseNumber, party, Status.REQUESTED, "none");
	}

	Reception of(String caseNumber) {
		return this.database.sql("select * from origo.reception where case_number = ?")
			.param(caseNumber)
			.query((row, index) -> new Reception(caseNumber, row.getString("party"), Status.of(row.getString("status")),
					row.getBoolean("report_of_concern"), row.getTimestamp("arrived_at").toInstant(),
					Referrals.instant(row.getTimestamp("held_since")), row.getBoolean("withdrawal_asked"),
					row.getString("taken_over_by")))
			.single();
	}

	/**
	 * Changes the state.
	 * @param caseNumber the receiver's case
	 * @param status the new state
	 * @param reason a code that says why, or none
	 */
	void change(String caseNumber, Status status, String reason) {
		Reception before = of(caseNumber);
		this.database.sql("update origo.reception set status = ?, reason = ? where case_number = ?")
			.params(status.code(), reason, caseNumber)
			.update();
		tell(caseNumber, before.party(), status, reason);
	}

	void hold(String caseNumber, Instant since) {
		this.database.sql("update origo.reception set held_since = ? where case_number = ?")
			.params((since != null) ? Timestamp.from(since) : null, caseNumber)
			.update();
	}

	void takenOver(String caseNumber, String group) {
		this.database.sql("update origo.reception set taken_over_by = ? where case_number = ?")
			.params(group, caseNumber)
			.update();
	}

	void askBack(String caseNumber) {
		this.database.sql("update origo.reception set withdrawal_asked = true where case_number = ?")
			.param(caseNumber)
			.update();
	}

	private void tell(String caseNumber, String party, Status status, String reason) {
		this.happenings.tell(new Happening("reception-" + status.code(), party, caseNumber, null,
				Map.of("status", status.code(), "reason", reason)));
	}

}
