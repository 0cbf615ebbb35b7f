package se.origo.bench;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import se.origo.audit.LogNode;

/** Threads that append events on one node, one transaction for each. */
final class Appenders implements AutoCloseable {

	private final LogNode node;

	private final int threads;

	private final ExecutorService pool;

	private final AtomicInteger left = new AtomicInteger();

	private List<Future<?>> working = List.of();

	Appenders(LogNode node, int threads) {
		this.node = node;
		this.threads = threads;
		this.pool = Executors.newFixedThreadPool(threads);
	}

	/** Appends so many, and comes back when all are committed. */
	void append(int events) {
		begin(events);
		await();
	}

	/** Begins to append and goes on until {@link #halt}. */
	void goOn() {
		begin(Integer.MAX_VALUE);
	}

	void halt() {
		this.left.set(0);
		await();
	}

	private void begin(int events) {
		this.left.set(events);
		this.working = Stream.<Future<?>>generate(() -> this.pool.submit(() -> {
			while (this.left.getAndDecrement() > 0) {
				this.node.appends();
			}
		})).limit(this.threads).toList();
	}

	private void await() {
		for (Future<?> one : this.working) {
			try {
				one.get(10, TimeUnit.MINUTES);
			}
			catch (Exception ex) {
				throw new IllegalStateException("An event could not be appended", ex);
			}
		}
	}

	@Override
	public void close() {
		this.pool.shutdownNow();
	}

}
