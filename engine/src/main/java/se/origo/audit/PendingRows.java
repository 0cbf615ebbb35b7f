package se.origo.audit;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.postgresql.jdbc.Convoy;

import se.origo.process.Happening;
import se.origo.system.PendingWrites;

/** Rows of the record that the open transaction has still to write. */
final class PendingRows extends PendingWrites<AuditInserts.Row> {

	private final AuditInserts inserts;

	private PendingRows(AuditInserts inserts) {
		this.inserts = inserts;
	}

	/** The open transaction's rows. */
	static PendingRows of(AuditInserts inserts) {
		return of(PendingRows.class, pending -> pending.inserts == inserts, () -> new PendingRows(inserts));
	}

	/**
	 * Takes back what was told of an answer and is not written yet, so that the task that
	 * ends with it tells it too: they are one act of one person.
	 * @param ended that task
	 * @return the answer's codes and, as {@code items}, the names of what was written in
	 * the case file with it; empty when nobody answered
	 */
	Map<String, Object> takeAnswer(Happening ended) {
		int at = last(row -> isOfCase(row, "task-answered", ended)
				&& Objects.equals(row.happening().element(), ended.element()));
		if (at < 0) {
			return Map.of();
		}
		Map<String, Object> codes = new HashMap<>(this.rows.remove(at).codes());
		boolean wrote = at > 0 && isOfCase(this.rows.get(at - 1), "case-written", ended);
		codes.put("items", wrote ? this.rows.remove(at - 1).codes().get("items") : "[]");
		return codes;
	}

	private static boolean isOfCase(AuditInserts.Row row, String kind, Happening ended) {
		return row.happening().kind().equals(kind) && Objects.equals(row.happening().caseNumber(), ended.caseNumber());
	}

	/**
	 * Tells more with the last row of these kinds that is of this instance and not
	 * written yet.
	 * @return whether there is one
	 */
	boolean tellWithLast(Set<String> kinds, Instances.Known instance, Map<String, String> codes) {
		int at = last(row -> kinds.contains(row.happening().kind())
				&& Objects.equals(row.happening().caseNumber(), instance.caseNumber())
				&& Objects.equals(row.definition(), instance.definition())
				&& Objects.equals(row.version(), instance.version()));
		if (at >= 0) {
			this.rows.set(at, this.rows.get(at).with(codes));
		}
		return at >= 0;
	}

	/** Where the last such row is, or -1. */
	private int last(Predicate<AuditInserts.Row> wanted) {
		int at = this.rows.size() - 1;
		while (at >= 0 && !wanted.test(this.rows.get(at))) {
			at--;
		}
		return at;
	}

	@Override
	protected void send(List<AuditInserts.Row> told, Convoy convoy) throws SQLException {
		AuditInserts.join(convoy, told);
	}

	@Override
	protected void write(List<AuditInserts.Row> told) {
		this.inserts.write(told);
	}

}
