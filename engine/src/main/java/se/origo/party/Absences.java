package se.origo.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Absences: read by everyone, written by the party that registers them. */
@Repository
class Absences {

	private static final String ABSENCE = """
			select person, party, case_number, from_at, until_at, ended_at from origo.absence
			""";

	private final JdbcClient jdbc;

	private final Appointments appointments;

	private final Clock clock;

	Absences(JdbcClient jdbc, Appointments appointments, Clock clock) {
		this.jdbc = jdbc;
		this.appointments = appointments;
		this.clock = clock;
	}

	/** Adds an absence; a second time for the same case changes nothing. */
	boolean add(Absence absence, String registeredBy) {
		this.appointments.change();
		return this.jdbc.sql("""
				insert into origo.absence (person, party, case_number, from_at, until_at, registered_by, registered_at)
				values (:person, :party, :case, :from, :until, :by, :now)
				on conflict (case_number) do nothing
				""")
			.param("person", absence.person())
			.param("party", absence.party())
			.param("case", absence.caseNumber())
			.param("from", utc(absence.from()))
			.param("until", utc(absence.until()))
			.param("by", registeredBy)
			.param("now", utc(this.clock.instant()))
			.update() == 1;
	}

	/** Everybody who has taken a task, whether they may still do it or not. */
	@Transactional(readOnly = true)
	List<String> holders() {
		return this.jdbc.sql("select distinct assignee from origo.inbox where assignee is not null order by assignee")
			.query(String.class)
			.list();
	}

	/**
	 * The tasks somebody has taken that are offered to groups, none of which is theirs.
	 * It is one question: what is taken between two would look as if nobody might hold
	 * it. Suspended tasks can change no holder and are left out.
	 * @param person who holds them
	 * @param groups the person's groups now
	 * @param but an instance whose tasks are left out, or null
	 * @return the tasks' ids
	 */
	@Transactional(readOnly = true)
	List<String> heldWithoutRight(String person, Collection<String> groups, String but) {
		return this.jdbc.sql("""
				select i.task from origo.inbox i join camunda.act_ru_task t on t.id_ = i.task
				where i.assignee = :person and i.audience is not null
				  and i.audience <> all (origo.audiences(cast(:groups as text[])))
				  and t.suspension_state_ = 1 and t.proc_inst_id_ is distinct from cast(:but as text)
				order by i.task
				""")
			.param("person", person)
			.param("groups", groups.toArray(String[]::new))
			.param("but", but)
			.query(String.class)
			.list();
	}

	/**
	 * Keeps a task as it is until the transaction ends, if this person still holds it.
	 * @return false when somebody else does or nobody, or when it is done
	 */
	boolean keepHeld(String task, String person) {
		return this.jdbc.sql("select id_ from camunda.act_ru_task where id_ = :task and assignee_ = :person for update")
			.param("task", task)
			.param("person", person)
			.query(String.class)
			.optional()
			.isPresent();
	}

	/** Lets an absence that was to come begin now. */
	void begin(String caseNumber) {
		this.appointments.change();
		this.jdbc.sql("""
				update origo.absence set from_at = :now
				where case_number = :case and from_at > :now and until_at > :now and ended_at is null
				""").param("now", utc(this.clock.instant())).param("case", caseNumber).update();
	}

	/** Ends an absence now; false when it already had ended. */
	boolean end(String caseNumber) {
		this.appointments.change();
		return this.jdbc.sql("update origo.absence set ended_at = :now where case_number = :case and ended_at is null")
			.param("now", utc(this.clock.instant()))
			.param("case", caseNumber)
			.update() == 1;
	}

	Optional<Absence> ofCase(String caseNumber) {
		return this.jdbc.sql(ABSENCE + "where case_number = :case")
			.param("case", caseNumber)
			.query(Absences::absence)
			.optional();
	}

	/** The person's absences that are not over and touch this time. */
	List<Absence> overlapping(String person, Instant from, Instant until) {
		return this.jdbc.sql(ABSENCE + """
				where person = :person and ended_at is null and from_at < :until and until_at > :from
				  and until_at > :now
				""")
			.param("person", person)
			.param("from", utc(from))
			.param("until", utc(until))
			.param("now", utc(this.clock.instant()))
			.query(Absences::absence)
			.list();
	}

	private static Absence absence(ResultSet row, int number) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new Absence(row.getString("person"), row.getString("party"), row.getString("case_number"),
				row.getObject("from_at", OffsetDateTime.class).toInstant(),
				row.getObject("until_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null);
	}

	private static OffsetDateTime utc(Instant moment) {
		return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
	}

}
