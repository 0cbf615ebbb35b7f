package se.origo.audit;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

import org.springframework.stereotype.Component;

/**
 * Knows to which case, party and version of a diagram an event of the engine belongs,
 * without asking the database.
 */
@Component
class Instances {

	/**
	 * What an event belongs to; parts are null where the event has none, as for a
	 * decision asked for by a form.
	 */
	record Known(String party, String caseNumber, String definition, Integer version) {
	}

	Known of(HistoryEvent event) {
		String definition = event.getProcessDefinitionKey();
		Integer version = event.getProcessDefinitionVersion();
		ExecutionEntity instance = instance(event);
		if (instance == null) {
			return new Known(null, null, definition, version);
		}
		if (version == null) {
			ProcessDefinitionEntity diagram = instance.getProcessDefinition();
			definition = diagram.getKey();
			version = diagram.getVersion();
		}
		return known(instance, definition, version);
	}

	private static Known known(ExecutionEntity instance, String definition, Integer version) {
		Object party = instance.getVariable("party");
		return new Known((party != null) ? party.toString() : null, instance.getBusinessKey(), definition, version);
	}

	/** The same for a task that is at hand in the running command. */
	Known of(TaskEntity task) {
		return of(task.getProcessInstance());
	}

	/** The same for an instance that is walked in the running command. */
	Known of(ExecutionEntity walked) {
		ExecutionEntity instance = walked.getProcessInstance();
		ProcessDefinitionEntity diagram = instance.getProcessDefinition();
		return known(instance, diagram.getKey(), diagram.getVersion());
	}

	/** A task that the running command has touched, or null. */
	static TaskEntity task(String id) {
		return (id != null) ? Context.getCommandContext().getTaskManager().findTaskById(id) : null;
	}

	private static ExecutionEntity instance(HistoryEvent event) {
		if (event.getProcessInstanceId() == null) {
			return null;
		}
		// The instance is in the command's cache whenever one of its events is produced.
		return Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId());
	}

}
