package se.origo.tasklist;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Compares the inbox with the engine and makes it right, while people work: a few tasks
 * at a time, each locked for as long as its rows are written.
 */
@Repository
class InboxUpkeep {

	private static final int BATCH = 500;

	private final JdbcClient database;

	InboxUpkeep(JdbcClient database) {
		this.database = database;
	}

	/** Ids of the tasks of which inbox and engine say different things at this moment. */
	List<String> drift() {
		return this.database.sql("select origo.inbox_drift()").query(String.class).list();
	}

	/**
	 * Writes rows anew from what the engine has; call it outside a transaction, so that
	 * each batch is one of its own.
	 * @param tasks ids of tasks, also of such as are no more
	 */
	void renew(List<String> tasks) {
		for (int from = 0; from < tasks.size(); from += BATCH) {
			String[] batch = tasks.subList(from, Math.min(tasks.size(), from + BATCH)).toArray(String[]::new);
			this.database.sql("select origo.renew_inbox(?)").param(batch).query((row, number) -> true).single();
		}
	}

	/**
	 * Writes every row anew.
	 * @return how many tasks were looked at
	 */
	int rebuild() {
		List<String> tasks = this.database.sql("select origo.inbox_tasks()").query(String.class).list();
		renew(tasks);
		return tasks.size();
	}

}
