package se.origo.bench.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One contact person at work in Tasklist, hour after hour: looks at the list, starts
 * something, opens a task, fills it in, takes the next one, looks for a case, and thinks
 * before each of it.
 */
final class Workday implements Runnable {

	/** What Tasklist asks for when a task is opened. */
	private static final List<String> OPENED = List.of("", "/form", "/deployed-form", "/form-variables");

	/** A person may search twenty times a minute. */
	private static final long SEARCH_AGAIN_NANOS = 5_000_000_000L;

	private final DoorPerson people;

	private final int person;

	private final double thinkingSeconds;

	private final Stopwatch watch;

	private final long end;

	private long searched = System.nanoTime() - SEARCH_AGAIN_NANOS;

	/**
	 * A day of work.
	 * @param thinkingSeconds how long before each step, on average; 0 for somebody who
	 * does not think
	 * @param end when to go home, by {@link System#nanoTime()}
	 */
	Workday(DoorPerson people, int person, double thinkingSeconds, Stopwatch watch, long end) {
		this.people = people;
		this.person = person;
		this.thinkingSeconds = thinkingSeconds;
		this.watch = watch;
		this.end = end;
	}

	/**
	 * What goes wrong is counted, and a new journey is begun. Who goes home leaves open
	 * what is begun.
	 */
	@Override
	public void run() {
		while (System.nanoTime() < this.end) {
			try {
				Optional<Calls> known = this.people.known(this.person);
				journey(known.isPresent() ? known.get() : step("sign in", () -> this.people.signedIn(this.person)));
			}
			catch (Stopwatch.Ended ex) {
				// The watch knows.
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private void journey(Calls calls) throws InterruptedException, Stopwatch.Ended {
		step("list", () -> DoorPerson.list(calls));
		String definition = step("what can be started", () -> DoorPerson.startable(calls, DoorPerson.JOURNEY));
		String instance = step("start", () -> DoorPerson.start(calls, definition));
		this.watch.begun();
		String first = step("next task", () -> DoorPerson.next(calls, instance));
		open(calls, first);
		step("answer", () -> DoorPerson.answer(calls, first, DoorPerson.plan()));
		JsonNode list = step("list", () -> DoorPerson.list(calls));
		String second = step("claim", () -> {
			String task = DoorPerson.tasks(list, instance);
			calls.post(DoorPerson.ENGINE + "/task/" + task + "/claim", Map.of("userId", "me"));
			return task;
		});
		open(calls, second);
		step("answer", () -> DoorPerson.answer(calls, second, DoorPerson.outcome()));
		this.watch.finished();
		if (System.nanoTime() - this.searched > SEARCH_AGAIN_NANOS) {
			this.searched = System.nanoTime();
			step("search", () -> calls.post("/api/cases/search", Map.of("sought", "20090412-2387")));
		}
	}

	private void open(Calls calls, String task) throws InterruptedException, Stopwatch.Ended {
		step("open a task, four calls", () -> {
			for (String part : OPENED) {
				calls.get(DoorPerson.ENGINE + "/task/" + task + part);
			}
			return task;
		});
	}

	private <T> T step(String name, Callable<T> call) throws InterruptedException, Stopwatch.Ended {
		think();
		if (System.nanoTime() >= this.end) {
			throw new Stopwatch.Ended();
		}
		return this.watch.time(name, call);
	}

	private void think() throws InterruptedException {
		if (this.thinkingSeconds > 0) {
			double seconds = this.thinkingSeconds * (0.5 + ThreadLocalRandom.current().nextDouble());
			TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
		}
	}

}
