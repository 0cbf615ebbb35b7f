package se.origo.audit;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.postgresql.jdbc.Convoy;

import se.origo.process.Happening;

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

	/**
	 * Takes back what was told of an answer and is not written yet, so that the task that
	 * ends with it tells it too: they are one act of one person.
	 * @param ended that task
	 * @return the answer's codes and, as {@code items}, the names of what was written in
	 * the case file with it; empty when nobody answered
	 */
	Map<String, Object> takeAnswer(Happening ended) {
		for (int at = this.rows.size() - 1; at >= 0; at--) {
			if (isOfCase(at, "task-answered", ended)
					&& Objects.equals(this.rows.get(at).happening().element(), ended.element())) {
				Map<String, Object> codes = new HashMap<>(this.rows.remove(at).happening().codes());
				boolean wrote = at > 0 && isOfCase(at - 1, "case-written", ended);
				codes.put("items", wrote ? this.rows.remove(at - 1).happening().codes().get("items") : "[]");
				return codes;
			}
		}
		return Map.of();
	}

	/**
	 * Tells more with the last row of these kinds that is of this instance and not
	 * written yet.
	 * @return whether there is one
	 */
	boolean tellWithLast(Set<String> kinds, Instances.Known instance, Map<String, String> codes) {
		for (int at = this.rows.size() - 1; at >= 0; at--) {
			AuditInserts.Row row = this.rows.get(at);
			if (kinds.contains(row.happening().kind())
					&& Objects.equals(row.happening().caseNumber(), instance.caseNumber())
					&& Objects.equals(row.definition(), instance.definition())
					&& Objects.equals(row.version(), instance.version())) {
				this.rows.set(at, row.with(codes));
				return true;
			}
		}
		return false;
	}

	private boolean isOfCase(int at, String kind, Happening ended) {
		Happening told = this.rows.get(at).happening();
		return told.kind().equals(kind) && Objects.equals(told.caseNumber(), ended.caseNumber());
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
