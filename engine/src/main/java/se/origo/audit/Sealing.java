package se.origo.audit;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the sequencer work as soon as something has been committed, and now and then
 * without that, for what another node committed before it died.
 */
@Component
class Sealing implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

	/**
	 * Between two rounds, so that many commits share one; a leaf is to be there within a
	 * quarter of a second.
	 */
	private static final long PAUSE_MILLIS = 100;

	private static final long IDLE_MILLIS = 1000;

	/** One failed round is a lock that somebody held; so many in a row are trouble. */
	private static final int TROUBLE = 3;

	private final ObjectProvider<Sequencer> sequencer;

	private final ObjectProvider<TailCheck> tail;

	private final LogHealth health;

	private final BlockingQueue<Boolean> wakes = new ArrayBlockingQueue<>(1);

	/** One object for all, because a transaction keeps equal ones once. */
	private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
		@Override
		public void afterCommit() {
			Sealing.this.wakes.offer(true);
		}
	};

	private int failures;

	private volatile Thread worker;

	private volatile boolean closing;

	/**
	 * Whoever tells the record something needs this bean, the engine too while it is
	 * built; the sequencer is needed later.
	 */
	Sealing(ObjectProvider<Sequencer> sequencer, ObjectProvider<TailCheck> tail, LogHealth health) {
		this.sequencer = sequencer;
		this.tail = tail;
		this.health = health;
	}

	/** To be called in the transaction of a row. */
	void wakeAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(this.afterCommit);
	}

	/**
	 * With the first, so that what happens while the application starts is sealed too.
	 */
	@Override
	public int getPhase() {
		return -1;
	}

	/**
	 * From here on the database may be gone before this is: a trial's is stopped by the
	 * same signal. That is no trouble, and nothing is lost: whatever is on record and not
	 * in the tree is put there after the next start.
	 */
	@EventListener(ContextClosedEvent.class)
	void closes() {
		this.closing = true;
	}

	@Override
	public void start() {
		this.tail.getObject().check();
		Thread thread = new Thread(this::work, "log");
		thread.setDaemon(true);
		this.worker = thread;
		thread.start();
	}

	private void work() {
		try {
			while (isRunning()) {
				this.wakes.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
				seal();
				TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			// Asked to stop.
			Thread.currentThread().interrupt();
		}
	}

	private void seal() {
		try {
			this.sequencer.getObject().seal();
			this.failures = 0;
			this.health.sealing(true);
		}
		catch (RuntimeException ex) {
			// It is tried again; until then rows are on record and not yet in the tree.
			if (isRunning() && !this.closing && ++this.failures >= TROUBLE && this.health.sealing(false)) {
				Throwable cause = NestedExceptionUtils.getMostSpecificCause(ex);
				LOG.error("The log cannot be sealed: {}, {}", ex.getClass().getName(), cause.getClass().getName());
			}
		}
	}

	@Override
	public void stop() {
		Thread stopping = this.worker;
		this.worker = null;
		if (stopping != null) {
			stopping.interrupt();
			try {
				stopping.join(TimeUnit.SECONDS.toMillis(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.worker != null;
	}

}
