package se.origo.browser;

import org.camunda.bpm.engine.TaskService;

/** Tasks of a party whose case only that party knows. */
final class Offered {

	private Offered() {
	}

	/** The task that came last to a party at an element. */
	static String newest(TaskService tasks, String element, String party) {
		return tasks.createTaskQuery()
			.taskDefinitionKey(element)
			.processVariableValueEquals("party", party)
			.orderByTaskCreateTime()
			.desc()
			.list()
			.get(0)
			.getId();
	}

}
