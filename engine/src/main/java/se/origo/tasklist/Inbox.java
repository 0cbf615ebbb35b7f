package se.origo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

	/** Asked once for each question: a block counts from the moment it is registered. */
	private static final String BLOCKED = "blocked as materialized (select origo.blocked_cases(:me) as numbers)";

	/** Rows that the caller may know of. */
	private static final String KNOWN = "case_number <> all ((select numbers from blocked)::text[])";

	private static final String OFFERED = "grp = any (cast(:groups as text[]))";

	private static final String HELD = "is_first and assignee = :me";

	/**
	 * The first so many of a group, or of what is held: the index is read in order and
	 * left early. Numbers stand in the text, so that PostgreSQL knows how few they are
	 * and plans once.
	 */
	private static final String FIRST = """
			(select task, grp, created, due, name, assignee, priority from origo.inbox
			 where %s and %s and %s order by %s limit %d)""";

	/**
	 * The page of these. A task that is offered to two groups is met twice and shown
	 * once. Only the page's own rows are fetched.
	 */
	private static final String PAGE = """
			with %s, met as (%s),
			page as (
			  select task, min(grp) as grp, created, due, name, assignee, priority from met
			  group by task, created, due, name, assignee, priority order by %s limit %d offset %d)
			select i.* from page join origo.inbox i using (task, grp) order by %s""";

	/** What is offered, each once, and what is held besides. */
	private static final String COUNT = """
			with %5$s select (select count(*) from origo.inbox i where %1$s and %2$s and %3$s and (is_first or not exists (
			    select from origo.inbox e where e.task = i.task and e.grp < i.grp and e.%1$s)))
			  + (select count(*) from origo.inbox i where %4$s and %2$s and %3$s and grp <> all (cast(:groups as text[]))
			    and not exists (select from origo.inbox o where o.task = i.task and o.%1$s))""";

	/** What the inbox says of a task is believed if the engine's tables say it too. */
	private static final String IN_ENGINE = """
			exists (select from camunda.act_ru_task t where t.id_ = :asked and (t.assignee_ = :me or exists (
			  select from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
			    and l.group_id_ = any (cast(:groups as text[])))))""";

	private final JdbcClient database;

	private final Clock clock;

	Inbox(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/**
	 * Whose desk it is, for one request.
	 *
	 * @param person the caller's opaque id
	 * @param groups the caller's groups of this moment
	 */
	record Whose(String person, Set<String> groups) {
	}

	/** The desk of whoever asks now. */
	static Whose desk() {
		Caller caller = Desk.caller();
		return new Whose(caller.person(), caller.groups());
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
		List<String> rules = new ArrayList<>();
		Map<String, Object> groups = new HashMap<>();
		if (!list.isHeldOnly()) {
			whose.groups().forEach(group -> {
				String name = "group" + groups.size();
				groups.put(name, group);
				rules.add("grp = :" + name);
			});
		}
		// What is held and offered is among what is offered.
		rules.add(HELD + groups.keySet().stream().map(name -> " and grp <> :" + name).collect(Collectors.joining()));
		String met = rules.stream()
			.map(rule -> FIRST.formatted(rule, KNOWN, list.rule(), order.by(""), first + most))
			.collect(Collectors.joining(" union all "));
		return asked(PAGE.formatted(BLOCKED, met, order.by(""), most, first, order.by("i.")), whose).params(groups)
			.query(Inbox::card)
			.list();
	}

	/** How many tasks a list holds, exactly. */
	long count(Whose whose, Filters.Kind list) {
		String[] groups = list.isHeldOnly() ? new String[0] : whose.groups().toArray(String[]::new);
		return asked(COUNT.formatted(OFFERED, KNOWN, list.rule(), HELD, BLOCKED), whose).param("groups", groups)
			.query(Long.class)
			.single();
	}

	/** What the caller holds in a process instance. */
	List<Card> heldIn(Whose whose, String instance, int most) {
		return asked("with %s select * from origo.inbox where %s and %s and instance = :instance order by task limit %d"
			.formatted(BLOCKED, HELD, KNOWN, most), whose).param("instance", instance).query(Inbox::card).list();
	}

	/**
	 * Whether a task lies on the caller's desk; the engine's own tables must say so too.
	 */
	boolean holds(String task) {
		return exists("task = :asked and " + IN_ENGINE, task);
	}

	/** Whether a task of this version of a process lies on the caller's desk. */
	boolean holdsAnyOf(String definition) {
		return exists("definition = :asked", definition);
	}

	private boolean exists(String rule, String asked) {
		String sql = "with %s select exists (select from origo.inbox where (%s or assignee = :me) and %s and %s)";
		Whose whose = desk();
		return asked(sql.formatted(BLOCKED, OFFERED, KNOWN, rule), whose)
			.param("groups", whose.groups().toArray(String[]::new))
			.param("asked", asked)
			.query(Boolean.class)
			.single();
	}

	private JdbcClient.StatementSpec asked(String sql, Whose whose) {
		JdbcClient.StatementSpec asked = this.database.sql(sql).param("me", whose.person());
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
