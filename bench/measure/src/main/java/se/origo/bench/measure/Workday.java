package se.origo.bench.measure;

import java.util.List;
import java.util.Map;
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

	private final DoorPerson people;

	private final int person;

	private final double thinkingSeconds;

	private final Stopwatch watch;

	private final long end;

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

	@Override
	public void run() {
		try {
			think();
			Calls calls = step("sign in", () -> this.people.signedIn(this.person));
			while (calls != null && System.nanoTime() < this.end) {
				journey(calls);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What goes wrong is counted, and the next journey is begun. */
	private void journey(Calls calls) throws InterruptedException {
		step("list", () -> DoorPerson.list(calls));
		String instance = step("start", () -> this.people.start(calls));
		if (instance == null) {
			return;
		}
		String first = step("next task", () -> DoorPerson.next(calls, instance));
		open(calls, first);
		step("answer", () -> DoorPerson.answer(calls, first, DoorPerson.plan()));
		JsonNode list = step("list", () -> DoorPerson.list(calls));
		String second = (list != null) ? DoorPerson.tasks(list, instance) : null;
		step("claim", () -> calls.post(DoorPerson.ENGINE + "/task/" + second + "/claim", Map.of("userId", "me")));
		open(calls, second);
		step("answer", () -> DoorPerson.answer(calls, second, DoorPerson.outcome()));
		this.watch.finished();
		step("search", () -> calls.post("/api/cases/search", Map.of("sought", "20090412-2387")));
	}

	private void open(Calls calls, String task) throws InterruptedException {
		step("open a task, four calls", () -> {
			for (String part : OPENED) {
				calls.get(DoorPerson.ENGINE + "/task/" + task + part);
			}
			return task;
		});
	}

	private <T> T step(String name, Callable<T> call) throws InterruptedException {
		think();
		return this.watch.time(name, call);
	}

	private void think() throws InterruptedException {
		if (this.thinkingSeconds > 0) {
			double seconds = this.thinkingSeconds * (0.5 + ThreadLocalRandom.current().nextDouble());
			TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
		}
	}

}
