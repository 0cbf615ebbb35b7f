package se.origo.isolation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import se.origo.story.Stories;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

/**
 * A hand-over that stands in a state: its facts as tokens, its open tasks and timers.
 *
 * @param state the state
 * @param facts the tokens by fact, case numbers among them
 * @param tasks the element by id of each open task
 * @param instances the process instance of each open task
 * @param jobs ids of its timers, each with a task of the same instance
 */
record Case(State state, Map<String, List<String>> facts, Map<String, String> tasks, Map<String, String> instances,
		Map<String, String> jobs) {

	private static final List<String> NUMBERS = List.of("sender's case", "receiver's case", "next's case");

	static Case of(State state, World.Telling telling, ProcessEngine engine, Stories stories) {
		List<String> numbers = telling.story.cases();
		Map<String, List<String>> facts = new HashMap<>(telling.tokens);
		IntStream.range(0, numbers.size()).forEach(at -> facts.put(NUMBERS.get(at), List.of(numbers.get(at))));
		Case it = new Case(state, facts, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
		stories.behindTheCurtain(() -> {
			numbers.forEach(number -> it.look(engine, number));
			return null;
		});
		return it;
	}

	private void look(ProcessEngine engine, String number) {
		for (Task task : engine.getTaskService().createTaskQuery().processInstanceBusinessKey(number).list()) {
			this.tasks.put(task.getId(), task.getTaskDefinitionKey());
			this.instances.put(task.getId(), task.getProcessInstanceId());
			engine.getManagementService()
				.createJobQuery()
				.processInstanceId(task.getProcessInstanceId())
				.list()
				.forEach(job -> this.jobs.put(job.getId(), task.getId()));
		}
	}

	boolean isOnDesk(String task, Somebody of) {
		return this.state.desks().getOrDefault(this.tasks.get(task), Set.of()).contains(of.side());
	}

	boolean mayKnow(String fact, Somebody who) {
		return this.state.mayKnow().getOrDefault(fact, Set.of()).contains(who.side());
	}

	boolean isShown(String fact, Somebody who) {
		return this.state.isShown().getOrDefault(fact, Set.of()).contains(who.side());
	}

	List<String> caseNumbers() {
		return NUMBERS.stream().flatMap(side -> this.facts.getOrDefault(side, List.of()).stream()).toList();
	}

}
