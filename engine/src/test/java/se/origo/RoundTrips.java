package se.origo;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Counts how often the application waits for its database, as the driver tells it: what
 * goes in one message is answered once, however many statements it holds. Statements are
 * counted by {@link StatementCount}.
 */
public final class RoundTrips {

	private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

	private RoundTrips() {
	}

	/**
	 * How many something takes.
	 * @param work is done by the caller's own thread, or calls the door; what jobs and
	 * the log ask meanwhile is not counted
	 */
	public static long of(Runnable work) {
		Counter counter = new Counter(Thread.currentThread());
		Level level = DRIVER.getLevel();
		boolean passedOn = DRIVER.getUseParentHandlers();
		DRIVER.addHandler(counter);
		DRIVER.setUseParentHandlers(false);
		DRIVER.setLevel(Level.FINEST);
		try {
			work.run();
		}
		finally {
			DRIVER.setLevel(level);
			DRIVER.setUseParentHandlers(passedOn);
			DRIVER.removeHandler(counter);
		}
		return counter.trips.get();
	}

	/** Each message that the driver wants an answer to ends so. */
	private static final class Counter extends Handler {

		private final AtomicLong trips = new AtomicLong();

		private final Thread caller;

		Counter(Thread caller) {
			this.caller = caller;
		}

		@Override
		public void publish(LogRecord told) {
			Thread thread = Thread.currentThread();
			boolean counted = thread == this.caller || thread.getName().contains("-exec-");
			if (counted && told.getMessage().contains("FE=> Sync")) {
				this.trips.incrementAndGet();
			}
		}

		@Override
		public void flush() {
			// Nothing is kept.
		}

		@Override
		public void close() {
			// Nothing is open.
		}

	}

}
