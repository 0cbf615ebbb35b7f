package se.origo.tasklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.origo.party.Caller;
import se.origo.system.ScopedQuestion;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/**
 * The open tasks as lists need them. The database keeps them in the engine's own
 * transaction (V220), so that they are never older than what the engine would say; a page
 * costs what the page holds, and a count what the caller's own groups have.
 * <p>
 * Every question here is about the caller's desk: what the caller holds or is offered,
 * and nothing of a case that does not exist for the caller. Row level security asks the
 * same.
 */
@Repository
class Inbox {

	/**
	 * Asked once for each question: a block counts from the moment it is registered.
	 * Parameters stand in selects of their own, so that PostgreSQL plans for any value,
	 * and once for a connection.
	 */
	private static final String ASKED = """
			with asked as materialized (select origo.blocked_cases(:me) as blocked,
			  origo.audiences(cast(:groups as text[])) as audiences, cast(:me as text) as me)
			""";

	/** Rows that the caller may know of. */
	private static final String KNOWN = "case_number <> all ((select blocked from asked)::text[])";

	/** The caller's groups together with whatever other groups. */
	private static final String AUDIENCES = "unnest((select audiences from asked)) as own (audience)";

	/** What the caller has taken. */
	private static final String MINE = " where i.assignee = (select me from asked) and " + KNOWN;

	/** With the engine's own rows. */
	private static final String HELD = "origo.inbox i join camunda.act_ru_task t on t.id_ = i.task" + MINE;

	/** What of it is not among what is offered. */
	private static final String HELD_BESIDES = "origo.inbox i" + MINE
			+ " and coalesce(i.audience <> all ((select audiences from asked)::integer[]), true)";

	/** What a list shows of a task is the engine's own row. */
	private static final String CARD = "i.task, i.case_number, t.name_, t.assignee_,"
			+ " t.create_time_ at time zone 'UTC' as created, t.due_date_ at time zone 'UTC' as due, t.priority_,"
			+ " t.task_def_key_, t.proc_def_id_, t.proc_inst_id_, t.execution_id_, t.suspension_state_ = 2 as suspended";

	/**
	 * The first so many of each audience, read from an index in order and left early, and
	 * of what is held besides; of these the page, and of the page alone the cards.
	 * Numbers stand in the text, so that PostgreSQL knows how few they are.
	 */
	private static final String PAGE = ASKED + """
			, met as (
			  select o.* from %1$s cross join lateral (select %2$s from origo.inbox i
			    where i.audience = own.audience and %3$s and %4$s order by %5$s limit %6$d) o
			  union all (select %2$s from %7$s and %4$s order by %5$s limit %6$d)),
			i as (select * from met i order by %5$s limit %8$d offset %9$d)
			select %10$s from i join camunda.act_ru_task t on t.id_ = i.task order by %5$s""";

	/** What is offered and what is held besides. */
	private static final String NUMBER = """
			(select count(*) from origo.inbox i
			    where i.audience = any ((select audiences from asked)::integer[]) and %1$s and %2$s)
			  + (select count(*) from %3$s and %2$s)""";

	/** What the inbox says of a task is believed if the engine's tables say it too. */
	private static final String IN_ENGINE = """
			exists (select from camunda.act_ru_task t where t.id_ = :asked and (t.assignee_ = :me or exists (
			  select from camunda.act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
			    and l.group_id_ = any (cast(:groups as text[])))))""";

	/** A task on the desk. */
	private static final String PLACE = """
			select t.proc_def_id_, t.task_def_key_, t.proc_inst_id_, t.execution_id_ from camunda.act_ru_task t
			where t.id_ = :asked and exists (select from origo.inbox i where i.task = :asked and %s
			  and (i.audience = any ((select audiences from asked)::integer[]) or i.assignee = (select me from asked)))
			  and %s""".formatted(KNOWN, IN_ENGINE);

	private final ScopedQuestion question;

	private final Clock clock;

	Inbox(ScopedQuestion question, Clock clock) {
		this.question = question;
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

	/**
	 * A page of a list.
	 *
	 * @param page its tasks
	 * @param all how many tasks the list holds
	 */
	record Listed(List<Card> page, long all) {
	}

	/** A task of a page, with how many its list holds. */
	private record Numbered(Card card, long all) {
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
		return ask(pageOf(list, order, first, most, CARD), whose, list, Inbox::card);
	}

	/** A page, and how many tasks the list holds, in one statement if there is a page. */
	Listed listed(Whose whose, Filters.Kind list, Sorting order, int first, int most) {
		String columns = CARD + ", " + numberOf(list) + " as number";
		List<Numbered> rows = ask(pageOf(list, order, first, most, columns), whose, list,
				(row, place) -> new Numbered(card(row, place), row.getLong("number")));
		return new Listed(rows.stream().map(Numbered::card).toList(),
				rows.isEmpty() ? count(whose, list) : rows.get(0).all());
	}

	/** How many tasks a list holds, exactly. */
	long count(Whose whose, Filters.Kind list) {
		return ask(ASKED + "select " + numberOf(list), whose, list, (row, place) -> row.getLong(1)).get(0);
	}

	private static String pageOf(Filters.Kind list, Sorting order, int first, int most, String columns) {
		return PAGE.formatted(AUDIENCES, order.columns(), KNOWN, list.rule(), order.by("i."), first + most,
				HELD_BESIDES, most, first, columns);
	}

	private static String numberOf(Filters.Kind list) {
		return NUMBER.formatted(KNOWN, list.rule(), HELD_BESIDES);
	}

	/** What the caller holds in a process instance. */
	List<Card> heldIn(Whose whose, String instance, int most) {
		String sql = ASKED + "select %s from %s and t.proc_inst_id_ = :instance order by i.task limit %d";
		Map<String, Object> values = values(whose, Filters.Kind.MINE);
		values.put("instance", instance);
		return this.question.ask(sql.formatted(CARD, HELD, most), values, Inbox::card);
	}

	/**
	 * Where a task stands that lies on the caller's desk.
	 *
	 * @param definition the version of the process
	 * @param element its element in the diagram
	 * @param instance the process instance
	 * @param execution where in it
	 */
	record Place(String definition, String element, String instance, String execution) {
	}

	/**
	 * Where a task stands, if it lies on the caller's desk; the engine's own tables must
	 * say so too. Of one that does not, nothing is read: it takes no longer than one that
	 * there is not.
	 */
	Optional<Place> place(String task) {
		return about(task, PLACE,
				(row, number) -> new Place(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
	}

	/** Whether a task of this version of a process lies on the caller's desk. */
	boolean holdsAnyOf(String definition) {
		return about(definition,
				"""
						select exists (select from %1$s
						  cross join lateral (select task from origo.inbox i where i.audience = own.audience and %2$s offset 0) o
						  join camunda.act_ru_task t on t.id_ = o.task where t.proc_def_id_ = :asked)
						or exists (select from %3$s and t.proc_def_id_ = :asked)"""
					.formatted(AUDIENCES, KNOWN, HELD),
				(row, number) -> row.getBoolean(1))
			.orElseThrow();
	}

	/** What a question about something on the caller's desk finds. */
	private <T> Optional<T> about(String asked, String sql, RowMapper<T> row) {
		Map<String, Object> values = values(desk(), Filters.Kind.PARTY);
		values.put("asked", asked);
		return this.question.ask(ASKED + sql, values, row).stream().findFirst();
	}

	private <T> List<T> ask(String sql, Whose whose, Filters.Kind list, RowMapper<T> row) {
		return this.question.ask(sql, values(whose, list), row);
	}

	private Map<String, Object> values(Whose whose, Filters.Kind list) {
		Map<String, Object> values = new HashMap<>();
		values.put("me", whose.person());
		values.put("groups", list.isHeldOnly() ? new String[0] : whose.groups().toArray(String[]::new));
		values.put("now", this.clock.instant());
		return values;
	}

	private static Card card(ResultSet row, int number) throws SQLException {
		return new Card(row.getString("task"), row.getString("case_number"), row.getString("name_"), null,
				row.getString("assignee_"), row.getTimestamp("created").toInstant(), due(row), row.getInt("priority_"),
				row.getString("task_def_key_"), row.getString("proc_def_id_"), row.getString("proc_inst_id_"),
				row.getString("execution_id_"), row.getBoolean("suspended"));
	}

	private static Instant due(ResultSet row) throws SQLException {
		Timestamp due = row.getTimestamp("due");
		return (due != null) ? due.toInstant() : null;
	}

}
