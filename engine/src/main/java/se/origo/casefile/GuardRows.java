package se.origo.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import se.origo.deadline.SwedishTime;
import se.origo.party.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code case_guard}, one for each time that a guard was set. */
@Repository
class GuardRows {

	/** Set by somebody with a reason. */
	static final String OWN = "own";

	/** Fed by an item of the case. */
	static final String ITEM = "item";

	/** Demanded by the level of risk, and lifted with it. */
	static final String LEVEL = "level";

	static final String REASON = "reason";

	static final String LIFT_REASON = "lift_reason";

	static final String PLAN = "plan";

	/** For what nobody has given a day. */
	private static final int DAYS_UNTIL_REVIEW = 180;

	private final JdbcClient database;

	private final Seal seal;

	private final Cases cases;

	private final Clock clock;

	GuardRows(JdbcClient database, Seal seal, Cases cases, Clock clock) {
		this.database = database;
		this.seal = seal;
		this.cases = cases;
		this.clock = clock;
	}

	List<Guards.Standing> standing(String caseNumber) {
		return this.database.sql("select * from origo.case_guard where case_number = ? and lifted_at is null")
			.param(caseNumber)
			.query(GuardRows::standing)
			.list();
	}

	private static Guards.Standing standing(ResultSet row, int index) throws SQLException {
		return new Guards.Standing(row.getObject("id", UUID.class), GuardKind.of(row.getString("kind")).orElseThrow(),
				row.getString("owner"), row.getString("owner_function"), row.getObject("review_on", LocalDate.class),
				row.getString("origin").equals("travelled"));
	}

	/** Whether there is one that was not there before. */
	boolean insert(String caseNumber, String party, GuardKind kind, String origin) {
		return this.database
			.sql("""
					insert into origo.case_guard (id, case_number, party, kind, origin, owner, owner_function, review_on, set_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(UUID.randomUUID(), caseNumber, party, kind.code(), origin, owner(), Scope.function(), halfAYearOn(),
					now())
			.update() > 0;
	}

	/** Whoever gives a reason owns it; one that has been set with a reason stays. */
	boolean adopt(UUID id) {
		return this.database.sql("""
				update origo.case_guard set origin = 'own', owner = ?, owner_function = ?
				where id = ? and origin <> 'own'""").params(owner(), Scope.function(), id).update() > 0;
	}

	/** Seals words in one of the three columns. */
	void say(String caseNumber, String party, UUID id, String column, String words) {
		byte[] sealed = (words != null)
				? this.seal.close(this.cases.ready(caseNumber, party).key(), Place.guard(caseNumber, column, id), words)
				: null;
		this.database.sql("update origo.case_guard set " + column + " = ? where id = ?").params(sealed, id).update();
	}

	/** The words of one of the three columns, or null. */
	String said(String caseNumber, UUID id, String column) {
		return this.database
			.sql("select " + column + " from origo.case_guard where id = ? and " + column + " is not null")
			.param(id)
			.query(byte[].class)
			.optional()
			.map(sealed -> (String) this.seal.open(Place.guard(caseNumber, column, id), sealed))
			.orElse(null);
	}

	void review(UUID id, LocalDate on) {
		this.database.sql("update origo.case_guard set review_on = ? where id = ?").params(on, id).update();
	}

	void lift(UUID id) {
		this.database.sql("update origo.case_guard set lifted_at = ?, lifted_by = ? where id = ? and lifted_at is null")
			.params(now(), Scope.actor(), id)
			.update();
	}

	/** Whether there was one that the level of risk demanded and nobody has adopted. */
	boolean liftDemanded(String caseNumber, GuardKind kind) {
		return this.database.sql("""
				update origo.case_guard set lifted_at = ?, lifted_by = ?
				where case_number = ? and kind = ? and origin = 'level' and lifted_at is null""")
			.params(now(), Scope.actor(), caseNumber, kind.code())
			.update() > 0;
	}

	/** Kinds, days and the function that answers come along; why does not. */
	int travel(String from, String to, String party) {
		return this.database.sql("""
				insert into origo.case_guard (id, case_number, party, kind, origin, owner_function, review_on, set_at)
				  select gen_random_uuid(), ?, ?, kind, 'travelled', owner_function, review_on, ?
				  from origo.case_guard where case_number = ? and lifted_at is null
				on conflict do nothing""").params(to, party, now(), from).update();
	}

	void removeFed(String caseNumber, GuardKind kind) {
		this.database.sql("""
				delete from origo.case_guard where case_number = ? and kind = ? and origin = 'item'
				  and lifted_at is null""").params(caseNumber, kind.code()).update();
	}

	void removeAll(String caseNumber) {
		this.database.sql("delete from origo.case_guard where case_number = ?").param(caseNumber).update();
	}

	/** Nobody owns what the system sets, or what is done across the line. */
	private static String owner() {
		return (Scope.system().isEmpty() && !Scope.person().isEmpty()) ? Scope.person() : null;
	}

	private LocalDate halfAYearOn() {
		return SwedishTime.today(this.clock).plusDays(DAYS_UNTIL_REVIEW);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
