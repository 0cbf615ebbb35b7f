package se.origo.referral;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The senders' side of hand-overs; each change of state is on record. */
@Repository
class Referrals {

	private final JdbcClient database;

	private final Happenings happenings;

	Referrals(JdbcClient database, Happenings happenings) {
		this.database = database;
		this.happenings = happenings;
	}

	/** The hand-over of a case; one that has not been sent yet is a draft. */
	Referral of(String caseNumber, String party) {
		return this.database.sql("select * from origo.referral where case_number = ?")
			.param(caseNumber)
			.query((row, index) -> new Referral(caseNumber, row.getString("party"), Status.of(row.getString("status")),
					instant(row.getTimestamp("receipt_at")), row.getString("reason"), row.getString("outcome")))
			.optional()
			.orElseGet(() -> new Referral(caseNumber, party, Status.DRAFT, null, null, null));
	}

	static Instant instant(Timestamp stamp) {
		return (stamp != null) ? stamp.toInstant() : null;
	}

	void change(String caseNumber, String party, Status status) {
		this.database.sql("""
				insert into origo.referral (case_number, party, status) values (?, ?, ?)
				on conflict (case_number) do update set status = excluded.status""")
			.params(caseNumber, party, status.code())
			.update();
		this.happenings
			.tell(new Happening("referral-" + status.code(), party, caseNumber, null, Map.of("status", status.code())));
	}

	void receipt(String caseNumber, Instant at) {
		set(caseNumber, "receipt_at", Timestamp.from(at));
	}

	void reason(String caseNumber, String reason) {
		set(caseNumber, "reason", reason);
	}

	void outcome(String caseNumber, String outcome) {
		set(caseNumber, "outcome", outcome);
	}

	private void set(String caseNumber, String column, Object value) {
		this.database.sql("update origo.referral set " + column + " = ? where case_number = ?")
			.params(value, caseNumber)
			.update();
	}

}
