package se.origo.audit;

import java.util.ArrayList;
import java.util.List;

import se.origo.audit.proof.Frontier;
import se.origo.audit.proof.Hasher;
import se.origo.audit.proof.Leaf;
import se.origo.audit.proof.Leaves;
import se.origo.party.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes leaves of rows that have been committed, in batches. Whoever appends a row waits
 * for nobody; only sequencers wait for each other, by a lock of the database, so that two
 * nodes grow one tree.
 */
@Component
class Sequencer {

	/** Any number will do, as long as nothing else in this database uses it. */
	private static final long LOCK = 7_240_005L;

	private static final int BATCH = 1000;

	private final LogRows rows;

	private final Checkpoints checkpoints;

	private final JdbcClient database;

	private final TransactionTemplate transaction;

	private final Hasher hasher = new Hasher();

	private final Leaves leaves = new Leaves(this.hasher);

	private final Watermark watermark;

	/** The tree's right edge, or null when it has to be read. */
	private Frontier frontier;

	Sequencer(LogRows rows, Checkpoints checkpoints, JdbcClient database, PlatformTransactionManager transactions) {
		this.rows = rows;
		this.checkpoints = checkpoints;
		this.database = database;
		this.watermark = new Watermark(database);
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Seals every row that was committed before the call, and signs what is due. */
	void seal() {
		long behind = 0;
		long last = round(false, behind);
		// After a full batch one goes on behind it, so that many waiting rows are gone
		// through once; and once from the start, for what came late among them.
		while (last > 0 || behind > 0) {
			behind = last;
			last = round(false, behind);
		}
	}

	/** Seals every row that was committed before the call, and signs the result. */
	void sealAndSign() {
		seal();
		round(true, 0);
	}

	/** The last row's id if the batch was full, or 0. */
	private synchronized long round(boolean sign, long behind) {
		try {
			return Scope.asSystem("log", () -> this.transaction.execute(status -> locked(sign, behind)));
		}
		catch (RuntimeException ex) {
			// Nothing of the round was kept, so nothing of it may be remembered.
			this.frontier = null;
			throw ex;
		}
	}

	private long locked(boolean sign, long behind) {
		this.database.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> true).single();
		LogRows.Reach reach = this.rows.reach();
		long size = reach.size();
		if (this.frontier == null || this.frontier.size() != size) {
			this.frontier = Frontier.of(size, this.rows::node, this.hasher);
		}
		long last = batch(reach, behind);
		this.checkpoints.sign(this.frontier, sign);
		return last;
	}

	private long batch(LogRows.Reach reach, long behind) {
		if (reach.given() <= this.watermark.id()) {
			return 0;
		}
		Watermark.Seen seen = this.watermark.look(reach.given());
		List<Leaves.Row> batch = this.rows.unsequenced(Math.max(behind, this.watermark.id()), BATCH);
		if (!batch.isEmpty()) {
			append(reach.size(), batch);
		}
		if (batch.size() == BATCH) {
			return batch.get(BATCH - 1).id();
		}
		if (behind == 0) {
			this.watermark.advance(seen);
		}
		return 0;
	}

	private void append(long size, List<Leaves.Row> batch) {
		List<Long> ids = new ArrayList<>(batch.size());
		List<byte[]> hashes = new ArrayList<>(batch.size());
		for (Leaves.Row row : batch) {
			Leaf leaf = this.leaves.of(row);
			ids.add(row.id());
			hashes.add(LogRows.joined(this.frontier.append(leaf.hash(this.hasher))));
		}
		this.rows.add(size, ids, hashes);
	}

}
