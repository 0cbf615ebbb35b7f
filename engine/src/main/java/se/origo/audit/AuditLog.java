package se.origo.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;

import se.origo.party.Scope;
import se.origo.process.Happening;

import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends rows. There is no way to change or remove one: the application's role has no
 * right to.
 */
@Component
class AuditLog {

	/** The row of a task that was answered has the answer. */
	static final String ENDED = "task-completed";

	private final AuditInserts inserts;

	private final Clock clock;

	private final Sealing sealing;

	private final SecureRandom random = new SecureRandom();

	AuditLog(AuditInserts inserts, Clock clock, Sealing sealing) {
		this.inserts = inserts;
		this.clock = clock;
		this.sealing = sealing;
	}

	/**
	 * Appends what a room tells, with all that is kept back, before the teller goes on:
	 * what cannot be put on record is refused here and now. In a command of the engine
	 * nothing leaves before the transaction has ended, so there it is written with what
	 * the engine tells, and the whole command is refused.
	 */
	@EventListener
	void hear(Happening happening) {
		append(happening, null, null);
		if (Context.getCommandContext() == null) {
			PendingRows.of(this.inserts).write();
		}
		happening.markHeard();
	}

	/**
	 * Appends one row in the open transaction, at its end at the latest: the engine tells
	 * a dozen things for one answered task, and they are written by one statement.
	 * @param happening what happened
	 * @param definition id of the process or decision, or null
	 * @param version its version, or null
	 * @throws IllegalStateException outside a transaction, because then the row could
	 * outlive what it records
	 */
	void append(Happening happening, String definition, Integer version) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("\"" + happening.kind() + "\" was told outside a transaction");
		}
		byte[] salt = new byte[16];
		this.random.nextBytes(salt);
		PendingRows pending = PendingRows.of(this.inserts);
		AuditInserts.Row row = new AuditInserts.Row(happening, definition, version, Scope.actor(),
				actingFor(happening.party()), this.clock.instant(), happening.codes(), salt);
		pending.add(happening.kind().equals(ENDED) ? row.with(pending.takeAnswer(happening)) : row);
		this.sealing.wakeAfterCommit();
	}

	/**
	 * Appends what one command has walked in an instance: with what it came to, and only
	 * where it came to nothing that is told, in a row of its own.
	 * @param instance where
	 * @param codes the way
	 */
	void appendPath(Instances.Known instance, Map<String, String> codes) {
		if (!PendingRows.of(this.inserts).tellWithLast(WalkedPath.LED_TO, instance, codes)) {
			append(new Happening(WalkedPath.KIND, instance.party(), instance.caseNumber(), null, codes),
					instance.definition(), instance.version());
		}
	}

	private static String actingFor(String party) {
		return Scope.caller().filter(caller -> party != null).map(caller -> caller.actingForAt(party)).orElse(null);
	}

}
