package se.origo.bench.measure;

import java.sql.SQLException;

import se.origo.bench.Errand;

/**
 * Looks, from outside, whether everything that protects is on. What is faster without a
 * protection is not measured.
 */
final class Protections {

	private final Server server;

	Protections(Server server) {
		this.server = server;
	}

	/**
	 * Looks at one installation that has lived some errands.
	 * @throws IllegalStateException naming the protection that is off
	 */
	void demand(String database) throws SQLException {
		demandScope(database);
		demandRecord(database);
		demandSecrecy(database);
		some(database, "A crash would lose what was promised",
				"select count(*) from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'on'",
				3);
	}

	/** The database shows nobody what is not theirs. */
	private void demandScope(String database) throws SQLException {
		none(database, "Row level security is off somewhere", """
				select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = 'origo' and c.relkind = 'r' and not c.relrowsecurity
				  and exists (select from pg_policies p where p.schemaname = 'origo' and p.tablename = c.relname)""");
		none(database, "The application's role is too mighty", """
				select count(*) from pg_roles r where rolname = 'origo_app' and (rolsuper or rolbypassrls)""");
		some(database, "Tables without row level security", """
				select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = 'origo' and c.relrowsecurity""", 20);
	}

	/** What happened is told, and cannot be taken back. */
	private void demandRecord(String database) throws SQLException {
		some(database, "The record is not written", "select count(*) from origo.audit where kind = 'process-ended'", 1);
		none(database, "The record does not tell all of an errand",
				"""
						select count(*) from (select from origo.audit where case_number is not null group by case_number
						  having bool_or(kind = 'process-ended') and not (bool_or(kind = 'case-opened')
						    and bool_or(kind = 'decision-made') and bool_or(payload like '%"flows":"%')
						    and count(*) filter (where kind = 'task-claimed') >= 2
						    and count(*) filter (where kind = 'task-completed' and payload like '%"items":"[%') >= 2)) silent""");
		none(database, "The record is not sealed",
				"""
						select greatest(0, (select max(id) from origo.audit) - (select max(row_id + leaves) from origo.log_leaf) - 2000)""");
	}

	/** Nothing that somebody wrote can be read where it lies. */
	private void demandSecrecy(String database) throws SQLException {
		some(database, "What is written does not stand in the case file", "select count(*) from origo.case_item", 1);
		none(database, "What is written stands in plain text",
				"select count(*) from origo.case_item where position(convert_to('" + Errand.NOTE.substring(0, 20)
						+ "', 'UTF8') in content) > 0");
		none(database, "What is written stands in the engine",
				"select count(*) from camunda.act_ru_variable where text_ like '" + Errand.NOTE.substring(0, 20)
						+ "%'");
	}

	private void none(String database, String off, String question) throws SQLException {
		if (this.server.ask(database, question) != 0) {
			throw new IllegalStateException("Not measured: " + off);
		}
	}

	private void some(String database, String off, String question, int least) throws SQLException {
		if (this.server.ask(database, question) < least) {
			throw new IllegalStateException("Not measured: " + off);
		}
	}

	/** Nobody else finds a task. */
	static void demandIsolation(DoorPerson people) throws Exception {
		String task = people.startedBy(0);
		int status = people.signedIn(1).status(task);
		if (status != 404) {
			throw new IllegalStateException("Not measured: another party's task answers " + status);
		}
	}

}
