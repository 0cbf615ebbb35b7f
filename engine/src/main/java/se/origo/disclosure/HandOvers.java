package se.origo.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links. Each side's case number is a row of its own that only that side's
 * compartment shows, so a join gives what the scope may know.
 */
@Repository
class HandOvers {

	private static final String SELECT = """
			select h.*, s.case_number as from_case, r.case_number as to_case
			from origo.hand_over h
			left join origo.hand_over_sender s on s.hand_over = h.id
			left join origo.hand_over_receiver r on r.hand_over = h.id
			""";

	private final JdbcClient database;

	private final Clock clock;

	HandOvers(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	HandOver open(UUID id, String senderCase, Address from, Address to, String ground, String via, UUID previous) {
		this.database.sql("""
				insert into origo.hand_over (id, from_party, from_function, to_party, to_function, via_function, ground,
				  sent_at, previous) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(id, from.party(), from.function(), to.party(), to.function(), via, ground, now(), previous)
			.update();
		this.database.sql("insert into origo.hand_over_sender (hand_over, party, case_number) values (?, ?, ?)")
			.params(id, from.party(), senderCase)
			.update();
		return get(id);
	}

	HandOver received(UUID id, String receiverCase) {
		this.database.sql("""
				insert into origo.hand_over_receiver (hand_over, party, case_number)
				select id, to_party, ? from origo.hand_over where id = ?""").params(receiverCase, id).update();
		return get(id);
	}

	boolean end(UUID id, String reason, String forwardedTo) {
		return this.database
			.sql("update origo.hand_over set ended_at = ?, end_reason = ?, forwarded_to = ? "
					+ "where id = ? and ended_at is null")
			.params(now(), reason, forwardedTo, id)
			.update() == 1;
	}

	HandOver get(UUID id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("No such hand-over"));
	}

	Optional<HandOver> find(UUID id) {
		return this.database.sql(SELECT + "where h.id = ?").param(id).query(HandOvers::handOver).optional();
	}

	List<HandOver> ofSenderCase(String caseNumber) {
		return this.database.sql(SELECT + "where s.case_number = ? order by h.position")
			.param(caseNumber)
			.query(HandOvers::handOver)
			.list();
	}

	Optional<HandOver> ofReceiverCase(String caseNumber) {
		return this.database.sql(SELECT + "where r.case_number = ?")
			.param(caseNumber)
			.query(HandOvers::handOver)
			.optional();
	}

	/** Every link of a party's own cases, the newest first. */
	List<HandOver> ofParty(String party) {
		return this.database.sql(SELECT + "where s.party = :party or r.party = :party order by h.position desc")
			.param("party", party)
			.query(HandOvers::handOver)
			.list();
	}

	/**
	 * The cases that come of a case: receivers', passed on ones among them, and those
	 * that its own party has opened from it.
	 */
	List<String> casesAfter(String caseNumber) {
		return this.database
			.sql("""
					with recursive reached (case_number) as (
					  select :case
					  union
					  select next.case_number from reached cross join lateral (
					    select r.case_number from origo.hand_over_sender s join origo.hand_over_receiver r using (hand_over)
					      where s.case_number = reached.case_number
					    union all
					    select r.case_number from origo.hand_over_receiver before join origo.hand_over h on h.previous = before.hand_over
					      join origo.hand_over_receiver r on r.hand_over = h.id where before.case_number = reached.case_number
					    union all
					    select l.case_number from origo.case_link l where l.opened_from = reached.case_number) next)
					select case_number from reached where case_number <> :case order by 1""")
			.param("case", caseNumber)
			.query(String.class)
			.list();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static HandOver handOver(ResultSet row, int index) throws SQLException {
		return new HandOver(row.getObject("id", UUID.class),
				new Address(row.getString("from_party"), row.getString("from_function")),
				new Address(row.getString("to_party"), row.getString("to_function")), row.getString("via_function"),
				row.getString("forwarded_to"), row.getString("ground"), instant(row, "sent_at"),
				instant(row, "ended_at"), row.getString("end_reason"), row.getObject("previous", UUID.class),
				row.getString("from_case"), row.getString("to_case"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
