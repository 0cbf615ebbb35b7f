package se.origo.audit;

import java.util.Map;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
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
		Object party = instance.getVariable("party");
		return new Known((party != null) ? party.toString() : null, instance.getBusinessKey(), definition, version);
	}

	/** Who held a task before the running command, or null: as the engine loaded it. */
	static String holderBefore(String task) {
		CachedDbEntity loaded = Context.getCommandContext()
			.getDbEntityManager()
			.getDbEntityCache()
			.getCachedEntity(TaskEntity.class, task);
		Object state = (loaded != null) ? loaded.getCopy() : null;
		return (state instanceof Map<?, ?> columns) ? (String) columns.get("assignee") : null;
	}

	private static ExecutionEntity instance(HistoryEvent event) {
		if (event.getProcessInstanceId() == null) {
			return null;
		}
		// The instance is in the command's cache whenever one of its events is produced.
		return Context.getCommandContext().getExecutionManager().findExecutionById(event.getProcessInstanceId());
	}

}
