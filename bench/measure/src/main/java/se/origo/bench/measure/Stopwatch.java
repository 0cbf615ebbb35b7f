package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** How long each kind of step took, of many people at once, and what went wrong. */
final class Stopwatch {

	private final Map<String, List<Double>> millis = new TreeMap<>();

	private final List<String> errors = new ArrayList<>();

	private int begun;

	private int finished;

	private long steps;

	/**
	 * Nothing follows: a step went wrong, and has been counted, or it is time to go home.
	 */
	static final class Ended extends Exception {

		private static final long serialVersionUID = 1L;

	}

	/**
	 * Does it.
	 * @throws Ended when it went wrong
	 */
	<T> T time(String name, Callable<T> call) throws InterruptedException, Ended {
		long start = System.nanoTime();
		try {
			T answer = call.call();
			add(name, (System.nanoTime() - start) / 1e6);
			return answer;
		}
		catch (InterruptedException ex) {
			throw ex;
		}
		catch (Exception ex) {
			failed(name + ": " + ex);
			throw new Ended();
		}
	}

	private synchronized void add(String name, double taken) {
		this.millis.computeIfAbsent(name, first -> new ArrayList<>()).add(taken);
		this.steps++;
	}

	private synchronized void failed(String what) {
		this.errors.add(what);
	}

	/** Told of each case that is there. */
	synchronized void begun() {
		this.begun++;
	}

	/** Told of each case that has come to its end. */
	synchronized void finished() {
		this.finished++;
	}

	/** Cases that were begun and have not ended, for whatever reason. */
	synchronized int open() {
		return this.begun - this.finished;
	}

	synchronized int cases() {
		return this.finished;
	}

	synchronized long steps() {
		return this.steps;
	}

	synchronized List<String> errors() {
		return List.copyOf(this.errors);
	}

	synchronized List<String> names() {
		return List.copyOf(this.millis.keySet());
	}

	/** Median, p95 and p99 of a kind of step, and how many there were. */
	synchronized String told(String name) {
		List<Double> sorted = this.millis.getOrDefault(name, List.of()).stream().sorted().toList();
		if (sorted.isEmpty()) {
			return "–";
		}
		return String.format(Locale.ROOT, "%.0f / %.0f / %.0f (%d)", at(sorted, 50), at(sorted, 95), at(sorted, 99),
				sorted.size());
	}

	private static double at(List<Double> sorted, int percent) {
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

}
