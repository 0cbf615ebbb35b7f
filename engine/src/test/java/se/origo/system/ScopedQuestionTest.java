package se.origo.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.party.Caller;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A question carries the scope of whoever asks and leaves nothing of it behind; everybody
 * here shares one connection.
 */
@OrigoTest
class ScopedQuestionTest {

	/** The driver keeps a statement from the fifth time on, PostgreSQL a plan. */
	private static final int OFTEN = 20;

	/** With each type of value that there is, and nothing that says whose tasks. */
	private static final String TASKS = """
			select task, pg_backend_pid() as connection from origo.inbox
			where case_number = any (cast(:cases as text[])) and created <= :now and priority >= :least and :all""";

	private static final String LEFT = "select concat(current_setting('origo.parties', true),"
			+ " current_setting('origo.person', true), current_setting('origo.scope', true),"
			+ " current_setting('origo.groups', true), current_setting('origo.told', true))";

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	@Autowired
	JdbcConnectionDetails details;

	private HikariDataSource one;

	private JdbcTemplate plain;

	private ScopedQuestion question;

	private Story story;

	private String task;

	private int connection;

	@BeforeEach
	void oneConnectionAndTwoPartiesThatHaveATaskEach() {
		this.one = new HikariDataSource();
		this.one.setJdbcUrl(this.details.getJdbcUrl());
		this.one.setUsername(this.details.getUsername());
		this.one.setMaximumPoolSize(1);
		this.plain = new JdbcTemplate(this.one);
		this.question = new ScopedQuestion(this.plain);
		this.connection = this.plain.queryForObject("select pg_backend_pid()", Integer.class);
		this.story = this.stories.begin().sent();
		this.task = this.story.task("acknowledgeReferral");
	}

	@AfterEach
	void nothingIsLeftOnTheConnection() {
		assertThat(this.plain.queryForObject(LEFT, String.class)).isEmpty();
		assertThat(this.plain.queryForObject("show transaction_read_only", String.class)).isEqualTo("off");
		assertThat(this.plain.queryForObject("select count(*) from origo.inbox", Long.class)).isZero();
		assertThat(this.plain.queryForObject("select pg_backend_pid()", Integer.class)).isEqualTo(this.connection);
		this.one.close();
		this.story.ends();
	}

	@Test
	void whoeverAsksSeesWhatIsTheirsHoweverOftenAndTheNextOnTheConnectionOnlyTheirOwn() {
		for (int time = 0; time < OFTEN; time++) {
			assertThat(tasks("botkyrka")).containsExactly(this.task);
			assertThat(tasks("nacka")).isEmpty();
			assertThat(this.plain.queryForObject(LEFT, String.class)).isEmpty();
			assertThat(this.plain.queryForObject("select count(*) from origo.inbox", Long.class)).isZero();
		}
		assertThat(Scope.asSystem("test", () -> tasks())).contains(this.task);
		assertThat(tasks()).isEmpty();
	}

	@Test
	void aQuestionThatFailsLeavesNothingOfWhoAsked() {
		for (int time = 0; time < OFTEN; time++) {
			assertThatThrownBy(() -> as("botkyrka", "select 1 / :n from origo.inbox", Map.of("n", 0)))
				.isInstanceOf(DataAccessException.class);
			assertThat(this.plain.queryForObject("select count(*) from origo.inbox", Long.class)).isZero();
			assertThat(tasks("nacka")).isEmpty();
		}
	}

	@Test
	void aQuestionThatWritesIsRefused() {
		assertRefused("25006", () -> as("botkyrka", "select id_ from camunda.act_ru_task for update", Map.of()));
		assertRefused("25006",
				() -> as("botkyrka", "select 1) answer; delete from origo.draft; select * from (select 1", Map.of()));
	}

	@Test
	void aQuestionThatIsPartedFromTheTellingFailsInsteadOfShowingNothing() {
		String alone = ScopedQuestion.ASK.replace("%s", "select task from origo.inbox");
		assertThat(tasks("botkyrka")).isNotEmpty();
		assertRefused("22P02", () -> this.plain.queryForList(alone));
	}

	@Test
	void aValueThatTheDriverWouldAskTheTypeOfIsNotTaken() {
		assertThatThrownBy(() -> as("botkyrka", "select :moment", Map.of("moment", new java.util.Date(0))))
			.isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void insideATransactionItIsAskedThere() {
		Caller nacka = caller("nacka");
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(this.one));
		transaction.executeWithoutResult(status -> {
			this.plain.queryForObject("select set_config('origo.scope', 'test', true)", String.class);
			assertThat(Scope.as(nacka, () -> tasks())).as("as the transaction was told").contains(this.task);
		});
	}

	private List<String> tasks(String signInName) {
		return Scope.as(caller(signInName), () -> tasks());
	}

	private List<String> tasks() {
		return this.question.ask(TASKS, Map.of("cases", this.story.cases().toArray(String[]::new), "now",
				Instant.now().plusSeconds(60), "least", 0, "all", true), (row, number) -> {
					assertThat(row.getInt("connection")).isEqualTo(this.connection);
					return row.getString("task");
				});
	}

	private List<String> as(String signInName, String sql, Map<String, ?> values) {
		return Scope.as(caller(signInName), () -> this.question.ask(sql, values, (row, number) -> row.getString(1)));
	}

	private Caller caller(String signInName) {
		return this.register.callerBySignInName(signInName).orElseThrow();
	}

	private static void assertRefused(String state, Runnable question) {
		assertThatThrownBy(question::run).isInstanceOfSatisfying(DataAccessException.class,
				refused -> assertThat(((java.sql.SQLException) refused.getRootCause()).getSQLState()).isEqualTo(state));
	}

}
