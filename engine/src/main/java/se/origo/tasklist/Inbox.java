package se.origo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import se.origo.casefile.Sight;
import se.origo.party.Caller;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open tasks as lists need them. The database keeps them in the engine's own
 * transaction (V190), so that they are never older than what the engine would say; a page
 * costs what the page holds, and a count what the caller's own groups have.
 * <p>
 * Every question here is about the caller's desk: what the caller holds or is offered,
 * and nothing of a case that does not exist for the caller. Row level security asks the
 * same.
 */
@Repository
class Inbox {

	/** Of rows that the caller may know of. */
	private static final String KNOWN = "case_number <> all (string_to_array(:blocked, ','))";

	private static final String OFFERED = "grp = any (string_to_array(:groups, ','))";

	private static final String HELD = "is_first and assignee = :me";

	/**
	 * The first so many of each group and of what is held, and of these the page: with a
	 * group for itself the index is read in order and left early. A task that is offered
	 * to two groups is met twice and shown once. Only the page's own rows are fetched.
	 */
	private static final String PAGE = """
			with met as (
			  select offered.* from unnest(string_to_array(:groups, ',')) as own (name) cross join lateral (
			    select task, grp, created, due, name, assignee, priority from origo.inbox
			    where grp = own.name and %1$s and %2$s order by %3$s limit :end) offered
			  union all (
			    select task, grp, created, due, name, assignee, priority from origo.inbox
			    where %4$s and %1$s and %2$s order by %3$s limit :end)),
			page as (
			  select task, min(grp) as grp, created, due, name, assignee, priority from met
			  group by task, created, due, name, assignee, priority order by %3$s limit :most offset :first)
			select i.* from page join origo.inbox i using (task, grp) order by %5$s""";

	private static final String COUNT = """
			select count(*) from (
			  select task from origo.inbox where %4$s and %1$s and %2$s
			  union select task from origo.inbox where %3$s and %1$s and %2$s) met""";

	private final JdbcClient database;

	private final Sight sight;

	private final Clock clock;

	Inbox(JdbcClient database, Sight sight, Clock clock) {
		this.database = database;
		this.sight = sight;
		this.clock = clock;
	}

	/**
	 * Whose desk it is, for one request.
	 *
	 * @param person the caller's opaque id
	 * @param groups the caller's groups of this moment
	 * @param blocked numbers of the cases that do not exist for the caller
	 */
	record Whose(String person, Set<String> groups, Set<String> blocked) {
	}

	/** The desk of whoever asks now. */
	Whose desk() {
		Caller caller = Desk.caller();
		return new Whose(caller.person(), caller.groups(), this.sight.blocked());
	}

	/**
	 * A page of a list.
	 * @param whose the desk
	 * @param list which list
	 * @param order how it is sorted
	 * @param first how many to leave out
	 * @param most how many at most
	 */
	List<Card> page(Whose whose, Filters.Kind list, Sorting order, int first, int most) {
		String sql = PAGE.formatted(KNOWN, list.rule(), order.by(""), HELD, order.by("i."));
		return asked(sql, whose, list.isHeldOnly()).param("first", first)
			.param("most", most)
			.param("end", first + most)
			.query(Inbox::card)
			.list();
	}

	/** How many tasks a list holds, exactly. */
	long count(Whose whose, Filters.Kind list) {
		return asked(COUNT.formatted(KNOWN, list.rule(), HELD, OFFERED), whose, list.isHeldOnly()).query(Long.class)
			.single();
	}

	/** What the caller holds in a process instance. */
	List<Card> heldIn(Whose whose, String instance, int most) {
		return asked("select * from origo.inbox where %s and %s and instance = :instance order by task limit :most"
			.formatted(HELD, KNOWN), whose, true).param("instance", instance)
			.param("most", most)
			.query(Inbox::card)
			.list();
	}

	/** Whether a task lies on the caller's desk. */
	boolean holds(String task) {
		return exists("task = :asked", task);
	}

	/** Whether a task of this version of a process lies on the caller's desk. */
	boolean holdsAnyOf(String definition) {
		return exists("definition = :asked", definition);
	}

	private boolean exists(String rule, String asked) {
		String sql = "select exists (select from origo.inbox where (%s or assignee = :me) and %s and %s)";
		return asked(sql.formatted(OFFERED, KNOWN, rule), desk(), false).param("asked", asked)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec asked(String sql, Whose whose, boolean heldOnly) {
		JdbcClient.StatementSpec asked = this.database.sql(sql)
			.param("me", whose.person())
			.param("blocked", String.join(",", whose.blocked()))
			.param("groups", heldOnly ? "" : String.join(",", whose.groups()));
		return sql.contains(":now") ? asked.param("now", Timestamp.from(this.clock.instant())) : asked;
	}

	private static Card card(ResultSet row, int number) throws SQLException {
		return new Card(row.getString("task"), row.getString("case_number"), row.getString("name"), null,
				row.getString("assignee"), row.getTimestamp("created").toInstant(), due(row), row.getInt("priority"),
				row.getString("element"), row.getString("definition"), row.getString("instance"),
				row.getString("execution"), row.getBoolean("suspended"));
	}

	private static Instant due(ResultSet row) throws SQLException {
		Timestamp due = row.getTimestamp("due");
		return (due != null) ? due.toInstant() : null;
	}

}
