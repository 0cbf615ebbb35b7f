package se.origo.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.jdbc.Convoy;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows of the record that the open transaction has still to write. It is the
 * transaction's own: suspended with it, gone with it.
 */
final class PendingRows implements TransactionSynchronization, Convoy.Companion {

	private final AuditInserts inserts;

	private final List<AuditInserts.Row> rows = new ArrayList<>();

	private boolean ending;

	private PendingRows(AuditInserts inserts) {
		this.inserts = inserts;
	}

	/** The open transaction's rows. */
	static PendingRows of(AuditInserts inserts) {
		for (TransactionSynchronization known : TransactionSynchronizationManager.getSynchronizations()) {
			if (known instanceof PendingRows pending && pending.inserts == inserts) {
				return pending;
			}
		}
		PendingRows first = new PendingRows(inserts);
		TransactionSynchronizationManager.registerSynchronization(first);
		return first;
	}

	void add(AuditInserts.Row row) {
		this.rows.add(row);
		if (this.ending) {
			write();
		}
	}

	/** Writes what there is. */
	void write() {
		List<AuditInserts.Row> told = taken();
		if (!told.isEmpty()) {
			this.inserts.write(told);
		}
	}

	@Override
	public void join(Convoy convoy) throws SQLException {
		List<AuditInserts.Row> told = taken();
		if (!told.isEmpty()) {
			AuditInserts.join(convoy, told);
		}
	}

	private List<AuditInserts.Row> taken() {
		List<AuditInserts.Row> told = List.copyOf(this.rows);
		this.rows.clear();
		return told;
	}

	/** Fails, and the transaction with it, when what happened cannot be recorded. */
	@Override
	public void beforeCommit(boolean readOnly) {
		// Whoever still has something to say after this says it at once.
		this.ending = true;
		write();
	}

}
