package se.origo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.context.ApplicationContext;

/**
 * Open tasks of three hundred parties, written by SQL as the engine would have left them:
 * each in a case of its own with its inbox row, and with the grant that Camunda makes for
 * a task when its authorization is on.
 */
final class Crowd {

	private static final int PARTIES = 300;

	/** Constraints and triggers rest meanwhile: they would take an hour. */
	private static final String[] FILL = { "set session_replication_role = replica",
			"""
					create temporary table crowd as select n, 'crowd-' || n as id,
					  regexp_replace(translate(lpad(to_hex(n), 10, '0'), '0123abcdef', 'GHJKABCDEF'), '^(.{5})', '\\1-') as number,
					  case n %% %1$d when 0 then 'botkyrka' else 'party' || n %% %1$d end as party,
					  case when n %% %1$d = 0 and n / %1$d %% 50 = 0 then '%3$s' when n / %1$d %% 10 < 3 then 'p-' || n %% %1$d || '-' || n %% 3 end as holder,
					  now() at time zone 'UTC' - n * interval '1 second' as created,
					  (select id_ from camunda.act_re_procdef where key_ = 'referral-acknowledgement' order by version_ desc limit 1) as definition
					from generate_series(1, %2$d) n""",
			"""
					insert into origo.casefile (case_number, party, kind, opened_at)
					select number, party, 'referral', created at time zone 'UTC' from crowd""",
			"""
					insert into camunda.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
					  act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
					select id, 1, id, id, number, definition, 'acknowledgeReferral', true, false, true, false, 1, 2, 1 from crowd""",
			"""
					insert into camunda.act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
					  priority_, create_time_, due_date_, suspension_state_)
					select id, 1, id, id, definition, 'Bekräfta mottagning', 'acknowledgeReferral', holder, n %% 100,
					  created, created + n %% 1000 * interval '1 hour', 1 from crowd""",
			"""
					insert into camunda.act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
					select id, 1, party || '.contact', 'candidate', id from crowd""",
			"""
					insert into camunda.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
					select id, 1, 1, party || '.contact', 7, id, 2 + 8 + 1024 from crowd""",
			"insert into origo.audience (groups) select distinct array[party || '.contact'] from crowd on conflict do nothing",
			"""
					insert into origo.inbox select c.id, a.id, n %% 100, created at time zone 'UTC',
					  (created + n %% 1000 * interval '1 hour') at time zone 'UTC', number, 'acknowledgeReferral', 'Bekräfta mottagning', holder
					from crowd c join origo.audience a on a.groups = array[party || '.contact']""" };

	/**
	 * What {@code V260} takes away: Camunda's own list is measured with all it comes
	 * with.
	 */
	private static final String[] CAMUNDAS = { "drop index camunda.act_idx_ident_lnk_group",
			"create index act_idx_ident_lnk_group on camunda.act_ru_identitylink (group_id_)",
			"create index act_idx_task_create on camunda.act_ru_task (create_time_)",
			"create index act_idx_task_last_updated on camunda.act_ru_task (last_updated_)" };

	private static final String[] SETTLE = { "vacuum analyze origo.inbox", "vacuum analyze origo.audience",
			"vacuum analyze origo.casefile", "vacuum analyze camunda.act_ru_task",
			"vacuum analyze camunda.act_ru_identitylink", "vacuum analyze camunda.act_ru_execution",
			"vacuum analyze camunda.act_ru_authorization", "checkpoint" };

	private Crowd() {
	}

	/**
	 * Fills a database.
	 * @param tasks how many open tasks
	 * @param holder who holds one of fifty of Botkyrka's; others hold three of ten
	 */
	static void fill(ApplicationContext application, int tasks, String holder) {
		try (Connection ours = application.getBean(DataSource.class).getConnection();
				Connection superuser = DriverManager.getConnection(ours.getMetaData().getURL(), "postgres", "");
				Statement statement = superuser.createStatement()) {
			for (String sql : FILL) {
				statement.execute(sql.formatted(PARTIES, tasks, holder));
			}
			for (String sql : CAMUNDAS) {
				statement.execute(sql);
			}
			for (String sql : SETTLE) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The number of the case of a task of Botkyrka's. */
	static String caseOf(int task) {
		String digits = "%010x".formatted(task - task % PARTIES);
		StringBuilder number = new StringBuilder();
		digits.chars().forEach(digit -> number.append("GHJK456789ABCDEF".charAt(Character.digit(digit, 16))));
		return number.insert(5, '-').toString();
	}

}
