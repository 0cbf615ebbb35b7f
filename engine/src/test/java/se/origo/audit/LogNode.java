package se.origo.audit;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import se.origo.party.Scope;
import se.origo.process.Happening;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One node's part in the log, for measuring: it appends and seals as the application
 * does, with a sequencer of its own, and can be started and stopped.
 */
public final class LogNode {

	private static final Happening EVENT = new Happening("task-completed", "botkyrka", "23456-ABCDE",
			"acknowledgeReferral", Map.of("task", "a-task", "status", "accepted"));

	private static final long LOOK_NANOS = 1_000_000;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Sequencer sequencer;

	private final Sealing sealing;

	private final AuditLog log;

	private final AuditInserts inserts;

	/** A node beside the application's own, on its database. */
	public LogNode(ApplicationContext application) {
		this.database = application.getBean(JdbcClient.class);
		PlatformTransactionManager transactions = application.getBean(PlatformTransactionManager.class);
		this.transaction = new TransactionTemplate(transactions);
		this.sequencer = new Sequencer(application.getBean(LogRows.class), application.getBean(Checkpoints.class),
				this.database, transactions);
		this.sealing = new Sealing(provider(this.sequencer), application.getBeanProvider(TailCheck.class),
				application.getBean(LogHealth.class));
		this.inserts = application.getBean(AuditInserts.class);
		this.log = new AuditLog(this.inserts, application.getBean(Clock.class), this.sealing);
	}

	/** The application's own node rests from now on. */
	public static void restIn(ApplicationContext application) {
		application.getBean(Sealing.class).stop();
	}

	/** And goes on. */
	public static void goesOnIn(ApplicationContext application) {
		application.getBean(Sealing.class).start();
	}

	private static <T> ObjectProvider<T> provider(T bean) {
		return new ObjectProvider<>() {
			@Override
			public T getObject() {
				return bean;
			}
		};
	}

	public void starts() {
		this.sealing.start();
	}

	public void stops() {
		this.sealing.stop();
	}

	/** Makes leaves of whatever is none yet. */
	public void seals() {
		this.sequencer.seal();
	}

	/** One event in a transaction of its own. */
	public void appends() {
		within(() -> {
			this.log.append(EVENT, "referral", 3);
			return null;
		});
	}

	/**
	 * Appends an event and waits for its leaf.
	 * @return from commit to leaf, in milliseconds; looked at each millisecond
	 */
	public double appendsAndWaits() {
		long id = within(() -> {
			this.log.append(EVENT, "referral", 3);
			// Otherwise it is written at the commit, and has no number before it.
			PendingRows.of(this.inserts).write();
			return this.database.sql("select currval('origo.audit_id_seq')").query(Long.class).single();
		});
		long committed = System.nanoTime();
		while (within(() -> this.database.sql("select count(*) from origo.audit a" + LogRows.LEAF + " where a.id = ?")
			.param(id)
			.query(Long.class)
			.single()) == 0) {
			LockSupport.parkNanos(LOOK_NANOS);
		}
		return (System.nanoTime() - committed) / 1e6;
	}

	private <T> T within(Supplier<T> work) {
		return Scope.asSystem("bench", () -> this.transaction.execute(status -> work.get()));
	}

}
