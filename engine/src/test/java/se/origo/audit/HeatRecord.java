package se.origo.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import se.origo.process.Happening;

/** Rows of the record as tasks leave them, told by hand and in any quarter. */
final class HeatRecord {

	static final List<String> PARTIES = List.of("botkyrka", "danderyd", "nacka");

	static final List<String> STEPS = List.of("one", "two");

	private final List<AuditInserts.Row> rows = new ArrayList<>();

	private int tasks;

	private final String mark = "heat-" + System.nanoTime() + "-";

	/**
	 * Cases that come to both steps at some parties, more than once, that keep or break
	 * deadlines or have none, and of which some wait still.
	 */
	HeatRecord many(List<String> processes, List<String> cases, Quarter quarter, Random random) {
		for (String number : cases) {
			String party = PARTIES.get(random.nextInt(PARTIES.size()));
			for (int visit = 0; visit < 4; visit++) {
				Instant at = quarter.begin().plusSeconds(random.nextInt(85 * 86_400));
				Instant due = (random.nextInt(4) == 0) ? null : at.plusSeconds(random.nextInt(20 * 86_400));
				Instant end = (random.nextInt(5) == 0) ? null : at.plusSeconds(random.nextInt(30 * 86_400));
				task(processes, number, party, STEPS.get(random.nextInt(STEPS.size())), at, due, end);
			}
		}
		return this;
	}

	/** A task of each of these processes; null where there is no deadline or no end. */
	HeatRecord task(List<String> processes, String number, String party, String step, Instant at, Instant due,
			Instant end) {
		String task = this.mark + this.tasks++;
		processes.forEach(process -> add("task-created", process, number, party, step, at,
				(due != null) ? Map.of("due", due.toString(), "task", task) : Map.of("task", task)));
		if (end != null) {
			add((this.tasks % 3 == 0) ? "task-cancelled" : "task-completed", processes.get(0), number, party, step, end,
					Map.of("task", task));
		}
		return this;
	}

	/** A task that waited for an hour. */
	HeatRecord hour(String process, String number, String party, String step, Instant at) {
		return task(List.of(process), number, party, step, at, null, at.plus(Duration.ofHours(1)));
	}

	private void add(String kind, String process, String number, String party, String step, Instant at,
			Map<String, String> codes) {
		this.rows.add(new AuditInserts.Row(new Happening(kind, party, number, step, Map.of()), process, 1,
				"system:test", null, at, codes, new byte[16]));
	}

	/** The rows, each once. */
	List<AuditInserts.Row> rows() {
		List<AuditInserts.Row> told = List.copyOf(this.rows);
		this.rows.clear();
		return told;
	}

}
