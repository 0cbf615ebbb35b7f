package se.origo.system;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What belongs to the open transaction: it is suspended with it, and gone with it. */
public final class TransactionsOwn {

	private TransactionsOwn() {
	}

	/**
	 * The one that the open transaction has, or its first.
	 * @param wanted tells it from others of its type
	 * @param first makes it when there is none yet
	 * @throws IllegalStateException outside a transaction
	 */
	public static <T extends TransactionSynchronization> T of(Class<T> type, Predicate<T> wanted, Supplier<T> first) {
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

}
