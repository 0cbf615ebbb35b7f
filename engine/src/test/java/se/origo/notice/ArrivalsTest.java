package se.origo.notice;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.postgresql.jdbc.Convoy;
import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.story.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** An arrival that is lost is a task that nobody is told of. */
@OrigoTest
class ArrivalsTest {

	private static final Instant DUE = Instant.parse("2037-01-01T08:00:00Z");

	/** No task of the engine has such an id. */
	private final String task = "arrival-" + UUID.randomUUID();

	@Autowired
	Occasions occasions;

	@Autowired
	Stories stories;

	@Autowired
	JdbcTemplate database;

	@Autowired
	PlatformTransactionManager transactions;

	@Test
	void whatNobodyHasTakenAlongIsWrittenAtTheEnd() {
		inTransaction(status -> {
			arrives(DUE);
			assertThat(written()).isZero();
		});
		assertThat(written()).as("that it arrived, and when it will be overdue").isEqualTo(2);
		forget();
	}

	@Test
	void whatIsTakenAlongIsNotWrittenAgain() {
		inTransaction(status -> {
			arrives(null);
			takenAlong();
			assertThat(written()).as("it will never be overdue").isOne();
		});
		assertThat(written()).isOne();
		forget();
	}

	@Test
	void whatArrivesWhileTheTransactionEndsIsWrittenToo() {
		inTransaction(status -> {
			arrives(null);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void beforeCommit(boolean readOnly) {
					arrives(null);
				}
			});
		});
		assertThat(written()).isEqualTo(2);
		forget();
	}

	@Test
	void whatIsTakenBackHasNotArrived() {
		inTransaction(status -> {
			arrives(DUE);
			status.setRollbackOnly();
		});
		assertThat(written()).isZero();
	}

	@Test
	void nothingArrivesOutsideATransaction() {
		assertThatIllegalStateException().isThrownBy(() -> arrives(DUE));
	}

	private void arrives(Instant due) {
		this.occasions.arrived(Kind.ARRIVED, this.task, false, null, due);
	}

	/** As the engine does when it writes what a command has changed. */
	private void takenAlong() {
		this.database.execute((ConnectionCallback<Void>) connection -> {
			try (Convoy convoy = new Convoy(connection)) {
				Arrivals.ofTransaction(this.database).join(convoy);
				convoy.send();
			}
			return null;
		});
	}

	private void inTransaction(Consumer<TransactionStatus> work) {
		Scope.asSystem("test", () -> {
			new TransactionTemplate(this.transactions).executeWithoutResult(work);
			return null;
		});
	}

	private int written() {
		return this.stories.behindTheCurtain(() -> JdbcClient.create(this.database)
			.sql("select count(*) from origo.notice_occasion where task = ?")
			.param(this.task)
			.query(Integer.class)
			.single());
	}

	private void forget() {
		this.stories.behindTheCurtain(() -> JdbcClient.create(this.database)
			.sql("delete from origo.notice_occasion where task = ?")
			.param(this.task)
			.update());
	}

}
