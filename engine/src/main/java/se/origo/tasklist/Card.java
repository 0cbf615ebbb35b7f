package se.origo.tasklist;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.task.Task;

/**
 * An open task as a list and a task's head show it.
 *
 * @param id the task's id
 * @param caseNumber number of its case
 * @param name what the diagram calls it
 * @param description what a good answer is; a list shows none
 * @param assignee who holds it, or null
 * @param created when it was made
 * @param due when it should be done, or null
 * @param priority the engine's number, 50 unless the diagram says otherwise
 * @param element its id in the diagram
 * @param definition the version of the process
 * @param instance the process instance
 * @param execution the engine's id of the place in it
 * @param suspended whether the engine has stopped it
 */
record Card(String id, String caseNumber, String name, String description, String assignee, Instant created,
		Instant due, int priority, String element, String definition, String instance, String execution,
		boolean suspended) {

	/** The card of a task that the engine has been asked for. */
	static Card of(Task task, String caseNumber) {
		return new Card(task.getId(), caseNumber, task.getName(), task.getDescription(), task.getAssignee(),
				task.getCreateTime().toInstant(), moment(task.getDueDate()), task.getPriority(),
				task.getTaskDefinitionKey(), task.getProcessDefinitionId(), task.getProcessInstanceId(),
				task.getExecutionId(), task.isSuspended());
	}

	private static Instant moment(Date date) {
		return (date != null) ? date.toInstant() : null;
	}

}
