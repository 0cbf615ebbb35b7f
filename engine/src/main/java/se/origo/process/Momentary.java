package se.origo.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that hardly ever changes and that everything asks for, several times over:
 * remembered for a second. A change made here is seen at once, one made by another node
 * after a second at most.
 *
 * @param <T> what is remembered
 */
public final class Momentary<T> {

	/** How long a change made by another node may go unseen. */
	private static final Duration REMEMBERED = Duration.ofSeconds(1);

	private final Supplier<T> reading;

	private final Clock clock;

	/** How many changes were made here: what was read before one is not kept after it. */
	private final AtomicLong changes = new AtomicLong();

	private volatile Seen<T> seen;

	/**
	 * Remembers nothing yet.
	 * @param reading reads it, in the transaction of whoever asks
	 * @param clock tells when a second is over
	 */
	public Momentary(Supplier<T> reading, Clock clock) {
		this.reading = reading;
		this.clock = clock;
	}

	/** What was read at some moment. */
	private record Seen<T>(Instant at, long changes, T value) {
	}

	/** What it is now, or was a second ago at most. */
	public T get() {
		if (TransactionSynchronizationManager.hasResource(this)) {
			return this.reading.get();
		}
		Instant now = this.clock.instant();
		Seen<T> last = this.seen;
		if (last == null || last.changes() != this.changes.get() || !now.isBefore(last.at().plus(REMEMBERED))
				|| now.isBefore(last.at())) {
			long before = this.changes.get();
			last = new Seen<>(now, before, this.reading.get());
			this.seen = last;
		}
		return last.value();
	}

	/**
	 * To be called in the transaction that is about to change it: until its end nothing
	 * is remembered in it, so that others see the change when it is made and nobody sees
	 * it when it is undone.
	 */
	public void change() {
		if (!TransactionSynchronizationManager.hasResource(this)) {
			TransactionSynchronizationManager.bindResource(this, this);
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					TransactionSynchronizationManager.unbindResource(Momentary.this);
					Momentary.this.changes.incrementAndGet();
				}
			});
		}
	}

}
