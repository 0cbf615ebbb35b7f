package se.origo.intake;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Service;

/** Contacts that are under way, as the engine knows them. */
@Service
class IntakeProcess {

	private final TaskService tasks;

	IntakeProcess(TaskService tasks) {
		this.tasks = tasks;
	}

	/** Ids of the tasks of a case that wait for somebody, in whichever process. */
	List<String> waiting(String caseNumber) {
		return this.tasks.createTaskQuery()
			.processInstanceBusinessKey(caseNumber)
			.orderByTaskCreateTime()
			.asc()
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.toList();
	}

}
