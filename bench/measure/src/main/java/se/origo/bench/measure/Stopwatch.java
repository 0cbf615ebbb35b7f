package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** How long each kind of step took, of many people at once, and what went wrong. */
final class Stopwatch {

	private final Map<String, List<Double>> millis = new TreeMap<>();

	private final List<String> errors = new ArrayList<>();

	private int finished;

	private long steps;

	/** Does it; null when it went wrong. */
	<T> T time(String name, Callable<T> call) throws InterruptedException {
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
			failed(name + ": " + ex.getMessage());
			return null;
		}
	}

	private synchronized void add(String name, double taken) {
		this.millis.computeIfAbsent(name, first -> new ArrayList<>()).add(taken);
		this.steps++;
	}

	private synchronized void failed(String what) {
		this.errors.add(what);
	}

	/** Told of each case that has come to its end. */
	synchronized void finished() {
		this.finished++;
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

	/** Median, p95 and p99 of a kind of step. */
	synchronized String told(String name) {
		List<Double> all = this.millis.getOrDefault(name, List.of());
		if (all.isEmpty()) {
			return "–";
		}
		Collections.sort(all);
		return String.format(Locale.ROOT, "%.0f / %.0f / %.0f", at(all, 50), at(all, 95), at(all, 99));
	}

	private static double at(List<Double> sorted, int percent) {
		return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
	}

}
