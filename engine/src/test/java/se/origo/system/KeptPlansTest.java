package se.origo.system;

import java.util.List;

import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.party.Scope;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A connection keeps the plan of what it asks again and again. The engine's tables hold a
 * few rows at night and thousands by day.
 */
@OrigoTest
class KeptPlansTest {

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void aPlanThatIsMadeWhileTheTableIsAlmostEmptyReadsAnIndex() {
		for (String question : List.of("delete from camunda.act_ru_task where id_ = $1",
				"select from camunda.act_ru_job where execution_id_ = $1",
				"select from camunda.act_ru_variable where proc_inst_id_ = $1",
				"select from origo.inbox where task = $1", "select from origo.inbox where assignee = $1")) {
			assertThat(plan(question)).as(question).contains("Index").doesNotContain("Seq Scan");
		}
	}

	@Test
	void aPageCanBeReadFromAnIndexInItsOrderWhateverItIsSortedByAndFromEitherEnd() {
		for (String column : List.of("created", "due", "lower(name)", "assignee", "priority")) {
			for (String way : List.of("", " desc")) {
				String order = column + way + ", task" + way;
				assertThat(plan(
						"select from origo.inbox where audience = cast($1 as integer) order by " + order + " limit 15"))
					.as(order)
					.contains("Index")
					.doesNotContain("Sort");
			}
		}
	}

	@Test
	void whatCanOnlyBeReadWholeIsNotCompiledForIt() {
		assertThat(Scope.asSystem("plans", () -> this.database.sql("show jit").query(String.class).single()))
			.isEqualTo("off");
	}

	@Test
	void whatEverythingGoesThroughIsTidiedUpByTheRowAndNotByTheMinute() {
		for (String table : List.of("camunda.act_ru_task", "camunda.act_ru_execution", "camunda.act_ru_variable",
				"camunda.act_ru_identitylink", "camunda.act_ru_job")) {
			assertThat(settings(table)).as(table)
				.contains("autovacuum_vacuum_threshold=10000", "autovacuum_vacuum_insert_threshold=10000",
						"autovacuum_analyze_threshold=20000");
		}
	}

	/** Its counts read an index and no row, of pages that were vacuumed. */
	@Test
	void theInboxIsVacuumedAsOftenAsItChanges() {
		assertThat(settings("origo.inbox")).contains("autovacuum_analyze_threshold=20000")
			.noneMatch(setting -> setting.matches("autovacuum_vacuum_(insert_)?threshold=.*"));
	}

	private List<String> settings(String table) {
		return Scope.asSystem("plans",
				() -> this.database.sql("select unnest(reloptions) from pg_class where oid = cast(? as regclass)")
					.param(table)
					.query(String.class)
					.list());
	}

	/** As a connection that has asked often enough keeps it. */
	private String plan(String question) {
		return Scope.asSystem("plans", () -> new TransactionTemplate(this.transactions).execute(status -> {
			this.database.sql("set local plan_cache_mode = force_generic_plan").update();
			// A few rows are sorted sooner than read in order; not if it can be helped.
			this.database.sql("set local enable_sort = off").update();
			this.database.sql("prepare asked (varchar) as " + question).update();
			List<String> plan = this.database.sql("explain execute asked('7')").query(String.class).list();
			this.database.sql("deallocate asked").update();
			return String.join("\n", plan);
		}));
	}

}
