package se.origo.system;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.postgresql.jdbc.Convoy;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the open transaction has still to write. The engine takes it along when it writes
 * what a command has changed; what it has not taken is written when the transaction ends.
 * It is the transaction's own: suspended with it, gone with it.
 *
 * @param <R> what is written
 */
public abstract class PendingWrites<R> implements TransactionSynchronization, Convoy.Companion {

	/** In the order in which they were added. */
	protected final List<R> rows = new ArrayList<>();

	private boolean ending;

	/**
	 * The one that the open transaction has, or its first.
	 * @param wanted tells it from others of its type
	 * @param first makes it when there is none yet
	 * @throws IllegalStateException outside a transaction
	 */
	protected static <T extends PendingWrites<?>> T of(Class<T> type, Predicate<T> wanted, Supplier<T> first) {
		return TransactionSynchronizationManager.getSynchronizations()
			.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.filter(wanted)
			.findFirst()
			.orElseGet(() -> registered(first.get()));
	}

	private static <T extends TransactionSynchronization> T registered(T first) {
		TransactionSynchronizationManager.registerSynchronization(first);
		return first;
	}

	/** Sends rows, of which there is one at least, with what others write. */
	protected abstract void send(List<R> told, Convoy convoy) throws SQLException;

	/** Writes rows, of which there is one at least, now. */
	protected abstract void write(List<R> told);

	/** One row more. */
	public void add(R row) {
		this.rows.add(row);
		if (this.ending) {
			write();
		}
	}

	/** Writes what there is. */
	public void write() {
		List<R> told = taken();
		if (!told.isEmpty()) {
			write(told);
		}
	}

	@Override
	public void join(Convoy convoy) throws SQLException {
		List<R> told = taken();
		if (!told.isEmpty()) {
			send(told, convoy);
		}
	}

	private List<R> taken() {
		List<R> told = List.copyOf(this.rows);
		this.rows.clear();
		return told;
	}

	/** Fails, and the transaction with it, when something cannot be written. */
	@Override
	public void beforeCommit(boolean readOnly) {
		// Whoever still has something to say after this says it at once.
		this.ending = true;
		write();
	}

}
