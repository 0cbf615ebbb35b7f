package se.origo.system;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;

/**
 * Finds a version of a process in the engine's memory. The engine itself reads the
 * version's row anew in each command, only to learn whether it has been suspended in the
 * meantime; here a version never changes and is never suspended.
 */
class KnownDefinitions extends ProcessDefinitionManager {

	@Override
	public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
		ProcessDefinitionEntity known = Context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.getProcessDefinitionCache()
			.get(id);
		return (known != null) ? known : super.findLatestProcessDefinitionById(id);
	}

	/** Takes the place of the engine's own. */
	static class Factory implements SessionFactory {

		@Override
		public Class<?> getSessionType() {
			return ProcessDefinitionManager.class;
		}

		@Override
		public Session openSession() {
			return new KnownDefinitions();
		}

	}

}
