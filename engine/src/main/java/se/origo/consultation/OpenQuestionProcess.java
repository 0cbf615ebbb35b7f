package se.origo.consultation;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Questions that are under way, as the engine knows them. */
@Service
class OpenQuestionProcess {

	private final TaskService tasks;

	private final RuntimeService engine;

	OpenQuestionProcess(TaskService tasks, RuntimeService engine) {
		this.tasks = tasks;
		this.engine = engine;
	}

	/**
	 * The state of a case in words.
	 * @param process id of the process whose instance it is
	 * @param words what each task that may wait means, by the task's id
	 * @param otherwise what it means that none of them waits
	 * @return a word or two
	 */
	String state(String caseNumber, String process, Map<String, String> words, String otherwise) {
		boolean runs = this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.processDefinitionKey(process)
			.count() > 0;
		return !runs ? "avslutad"
				: this.tasks.createTaskQuery()
					.processInstanceBusinessKey(caseNumber)
					.list()
					.stream()
					.map(Task::getTaskDefinitionKey)
					.filter(words::containsKey)
					.map(words::get)
					.findFirst()
					.orElse(otherwise);
	}

}
