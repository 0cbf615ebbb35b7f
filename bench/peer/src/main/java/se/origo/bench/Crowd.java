package se.origo.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Several people who work at the same time, each on errands of their own. */
public final class Crowd {

	private Crowd() {
	}

	/**
	 * Lives so many errands.
	 * @param people how many work at once
	 * @return nanoseconds from the first start to the last end
	 */
	public static long live(LifeCycle errand, int times, int people) throws Exception {
		AtomicInteger left = new AtomicInteger(times);
		ExecutorService crowd = Executors.newFixedThreadPool(people);
		try {
			long start = System.nanoTime();
			List<Future<Void>> working = new ArrayList<>();
			for (int person = 0; person < people; person++) {
				int who = person;
				working.add(crowd.submit(() -> {
					while (left.getAndDecrement() > 0) {
						errand.live(who);
					}
					return null;
				}));
			}
			for (Future<Void> one : working) {
				one.get();
			}
			return System.nanoTime() - start;
		}
		finally {
			crowd.shutdownNow();
		}
	}

}
