package se.origo.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Variable;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@OrigoTest
class AuditLogTest {

	@Autowired
	Happenings happenings;

	@Autowired
	Register register;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private final String mark = UUID.randomUUID().toString();

	@ParameterizedTest
	@ValueSource(strings = { "update origo.audit set kind = 'other'", "delete from origo.audit", "truncate origo.audit",
			"alter table origo.audit disable row level security" })
	void theApplicationsRoleCannotChangeOrRemoveARow(String statement) {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> system(() -> this.database.sql(statement).update()))
			.havingRootCause()
			.withMessageMatching("(?s).*(permission denied|must be owner).*");
	}

	@Test
	void aCallerReadsNoRowAlthoughTheCallerWritesThem() {
		assertThat(as("botkyrka", () -> {
			this.happenings.tell(happening(Map.of()));
			return this.database.sql("select count(*) from origo.audit").query(Long.class).single();
		})).isZero();
		assertThat(rows()).isEqualTo(1);
	}

	@Test
	void aHappeningOutsideATransactionIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> this.happenings.tell(happening(Map.of())))
			.withMessageContaining("outside a transaction");
		assertThat(rows()).isZero();
	}

	@Test
	void aHappeningThatNobodyHearsIsRefused() {
		try (var nobodyListens = new AnnotationConfigApplicationContext(Happenings.class)) {
			assertThatIllegalStateException()
				.isThrownBy(() -> nobodyListens.getBean(Happenings.class).tell(happening(Map.of())))
				.withMessageContaining("refused");
		}
	}

	@Test
	void whatIsUndoneWasNeverOnRecord() {
		Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> {
			this.happenings.tell(happening(Map.of()));
			status.setRollbackOnly();
			return null;
		}));
		assertThat(rows()).isZero();
	}

	@Test
	void theSameCodesAlwaysGiveTheSameBytes() {
		Map<String, Object> codes = new HashMap<>();
		codes.put("zone", "b");
		codes.put("assignee", null);
		codes.put("stage", 2);
		as("botkyrka", () -> {
			this.happenings.tell(happening(codes));
			return null;
		});
		assertThat(one("payload")).isEqualTo("{\"assignee\":null,\"stage\":2,\"zone\":\"b\"}");
	}

	@Test
	void aRowSaysWhoDidItAndWhoTheSystemIs() {
		as("botkyrka", () -> {
			this.happenings.tell(happening(Map.of()));
			return null;
		});
		assertThat(one("actor")).isEqualTo(this.register.callerBySignInName("botkyrka").orElseThrow().person());
	}

	@Test
	void twoEqualRowsHaveDifferentSalt() {
		system(() -> {
			this.happenings.tell(happening(Map.of()));
			this.happenings.tell(happening(Map.of()));
			return null;
		});
		assertThat(system(() -> this.database
			.sql("select count(distinct salt) from origo.audit where element = ? and octet_length(salt) = 16")
			.param(this.mark)
			.query(Long.class)
			.single())).isEqualTo(2);
	}

	/** What is answered stands among the codes of the task that ends with it. */
	@ParameterizedTest
	@ValueSource(strings = { "task", "assignee", "due", "deadline", "items" })
	void noAnswerIsCalledAsACodeOfItsTaskIs(String code) {
		assertThat(Variable.named(code)).isEmpty();
	}

	private Happening happening(Map<String, ?> codes) {
		return new Happening("not-found", "botkyrka", null, this.mark, codes);
	}

	private long rows() {
		return system(() -> this.database.sql("select count(*) from origo.audit where element = ?")
			.param(this.mark)
			.query(Long.class)
			.single());
	}

	private String one(String column) {
		return system(() -> this.database.sql("select " + column + " from origo.audit where element = ?")
			.param(this.mark)
			.query(String.class)
			.single());
	}

	private <T> T system(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

	private <T> T as(String name, Supplier<T> work) {
		return Scope.as(this.register.callerBySignInName(name).orElseThrow(),
				() -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
