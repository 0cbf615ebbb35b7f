package se.origo.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Case meetings, their seats and what was decided. The rows are those of whoever called;
 * a participant's step and form work in the system scope {@code meeting}.
 */
@Repository
class Meetings {

	static final String SCOPE = "meeting";

	private final JdbcClient database;

	Meetings(JdbcClient database) {
		this.database = database;
	}

	void add(UUID id, String caseNumber, String party, Instant at, boolean identified) {
		this.database.sql("insert into origo.meeting (id, case_number, party, at, identified) values (?, ?, ?, ?, ?)")
			.params(id, caseNumber, party, Timestamp.from(at), identified)
			.update();
	}

	void seat(UUID meeting, UUID handOver, String party, String participant) {
		this.database.sql("insert into origo.meeting_seat (meeting, hand_over, party, participant) values (?, ?, ?, ?)")
			.params(meeting, handOver, party, participant)
			.update();
	}

	/** A meeting with everything that belongs to it. */
	Meeting get(UUID id) {
		List<Meeting.Seat> seats = this.database.sql("""
				select hand_over, participant, answer, secrecy, proposed_at, attended from origo.meeting_seat
				where meeting = ? order by position""").param(id).query(Meetings::seat).list();
		List<Meeting.Action> actions = this.database
			.sql("""
					select id, owner, due, state, hand_over from origo.meeting_action where meeting = ? order by position""")
			.param(id)
			.query(Meetings::action)
			.list();
		return this.database.sql("select * from origo.meeting where id = ?")
			.param(id)
			.query((row, index) -> new Meeting(id, row.getString("case_number"), row.getString("party"),
					row.getTimestamp("at").toInstant(), moment(row, "moved_from"), row.getString("state"),
					row.getBoolean("identified"), police(row), seats, actions))
			.single();
	}

	private static Meeting.PoliceReport police(ResultSet row) throws SQLException {
		String decision = row.getString("police_report");
		return (decision == null) ? null : new Meeting.PoliceReport(decision, row.getString("decided_by"),
				row.getTimestamp("decided_at").toInstant());
	}

	private static Meeting.Seat seat(ResultSet row, int index) throws SQLException {
		return new Meeting.Seat(row.getObject("hand_over", UUID.class), row.getString("participant"),
				row.getString("answer"), row.getString("secrecy"), moment(row, "proposed_at"),
				row.getBoolean("attended"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
	}

	private static Meeting.Action action(ResultSet row, int index) throws SQLException {
		return new Meeting.Action(row.getObject("id", UUID.class), row.getString("owner"),
				row.getObject("due", LocalDate.class), row.getString("state"), row.getObject("hand_over", UUID.class));
	}

	/** The last meeting that was called in a case. */
	Optional<UUID> latest(String caseNumber) {
		return this.database.sql("select id from origo.meeting where case_number = ? order by at desc limit 1")
			.param(caseNumber)
			.query(UUID.class)
			.optional();
	}

	/** The meeting that a party was called to by this link. */
	UUID of(UUID handOver) {
		return this.database.sql("select meeting from origo.meeting_seat where hand_over = ?")
			.param(handOver)
			.query(UUID.class)
			.single();
	}

	/** The meeting at which something was decided. */
	UUID ofAction(UUID action) {
		return this.database.sql("select meeting from origo.meeting_action where id = ?")
			.param(action)
			.query(UUID.class)
			.single();
	}

	void answer(UUID handOver, String answer, String secrecy, Instant proposedAt) {
		this.database.sql("update origo.meeting_seat set answer = ?, secrecy = ?, proposed_at = ? where hand_over = ?")
			.params(answer, secrecy, (proposedAt != null) ? Timestamp.from(proposedAt) : null, handOver)
			.update();
	}

	void police(UUID meeting, Meeting.PoliceReport report) {
		this.database.sql("update origo.meeting set police_report = ?, decided_by = ?, decided_at = ? where id = ?")
			.params(report.decision(), report.by(), Timestamp.from(report.at()), meeting)
			.update();
	}

	void attended(UUID meeting, String participant) {
		this.database.sql("update origo.meeting_seat set attended = true where meeting = ? and participant = ?")
			.params(meeting, participant)
			.update();
	}

	/** Another time; whoever had said to come has to say so again. */
	void move(UUID meeting, Instant at) {
		this.database.sql("update origo.meeting set moved_from = coalesce(moved_from, at), at = ? where id = ?")
			.params(Timestamp.from(at), meeting)
			.update();
		this.database.sql("""
				update origo.meeting_seat set answer = 'none', proposed_at = null
				where meeting = ? and answer in ('accept', 'another')""").param(meeting).update();
	}

	void state(UUID meeting, String state) {
		this.database.sql("update origo.meeting set state = ? where id = ?").params(state, meeting).update();
	}

	void add(UUID meeting, String party, Meeting.Action action) {
		this.database.sql("""
				insert into origo.meeting_action (id, meeting, party, owner, due, hand_over)
				values (?, ?, ?, ?, ?, ?)""")
			.params(action.id(), meeting, party, action.owner(), action.due(), action.handOver())
			.update();
	}

	void report(UUID action, String state) {
		this.database.sql("update origo.meeting_action set state = ? where id = ?").params(state, action).update();
	}

}
