package se.origo.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import se.origo.process.Released;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.task.Task;

/**
 * Finds in memory what the engine itself reads anew in each command, although here it
 * cannot have changed.
 */
final class KnownDefinitions {

	private KnownDefinitions() {
	}

	/** Take the place of the engine's own. */
	static List<SessionFactory> sessions(Released released) {
		Map<String, JobDefinitionEntity> timers = new ConcurrentHashMap<>();
		return List.of(new OwnSessions(ProcessDefinitionManager.class, () -> new Processes(released)),
				new OwnSessions(DecisionDefinitionManager.class, () -> new Tables(released)),
				new OwnSessions(TaskManager.class, Tasks::new),
				new OwnSessions(VariableInstanceManager.class, Variables::new),
				new OwnSessions(JobDefinitionManager.class, () -> new Timers(timers)),
				new OwnSessions(IncidentManager.class, Incidents::new));
	}

	/**
	 * A version of a process never changes and is never suspended; the engine reads its
	 * row only to learn whether it has been.
	 */
	private static final class Processes extends ProcessDefinitionManager {

		private final Released released;

		Processes(Released released) {
			this.released = released;
		}

		@Override
		public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
			ProcessDefinitionEntity known = Context.getProcessEngineConfiguration()
				.getDeploymentCache()
				.getProcessDefinitionCache()
				.get(id);
			if (known == null) {
				return super.findLatestProcessDefinitionById(id);
			}
			// The command's own memory: the engine's history asks there.
			getDbEntityManager().getDbEntityCache().putPersistent(known);
			return known;
		}

		@Override
		public void insertProcessDefinition(ProcessDefinitionEntity definition) {
			this.released.change();
			super.insertProcessDefinition(definition);
		}

		@Override
		public void deleteProcessDefinition(ProcessDefinition definition, String id, boolean instances,
				boolean mappings, boolean skipListeners, boolean skipMappings) {
			this.released.change();
			super.deleteProcessDefinition(definition, id, instances, mappings, skipListeners, skipMappings);
		}

	}

	/** Which version of a table is the latest is asked several times in a form. */
	private static final class Tables extends DecisionDefinitionManager {

		private final Released released;

		Tables(Released released) {
			this.released = released;
		}

		@Override
		public DecisionDefinitionEntity findLatestDecisionDefinitionByKey(String key) {
			return this.released.table(key, super::findLatestDecisionDefinitionByKey);
		}

		@Override
		public void insertDecisionDefinition(DecisionDefinitionEntity definition) {
			this.released.change();
			super.insertDecisionDefinition(definition);
		}

		@Override
		public void deleteDecisionDefinitionsByDeploymentId(String deployment) {
			this.released.change();
			super.deleteDecisionDefinitionsByDeploymentId(deployment);
		}

	}

	/** There are no tasks below tasks: nothing here makes one, and the door cannot. */
	private static final class Tasks extends TaskManager {

		@Override
		public List<Task> findTasksByParentTaskId(String parent) {
			return List.of();
		}

	}

	/** Nothing is known of a task alone: what is answered is its case's. */
	private static final class Variables extends VariableInstanceManager {

		@Override
		public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
			return List.of();
		}

	}

	/** How a version's timers work changes as little as the version. */
	private static final class Timers extends JobDefinitionManager {

		private final Map<String, JobDefinitionEntity> known;

		Timers(Map<String, JobDefinitionEntity> known) {
			this.known = known;
		}

		@Override
		public JobDefinitionEntity findById(String id) {
			return this.known.computeIfAbsent(id, super::findById);
		}

	}

	/**
	 * A job that has tries left has not stopped, so there is no incident to take back;
	 * one that is given new tries is asked about while it has none.
	 */
	private static final class Incidents extends IncidentManager {

		@Override
		public List<Incident> findIncidentByConfiguration(String job) {
			JobEntity known = getDbEntityManager().getCachedEntity(JobEntity.class, job);
			return (known != null && known.getRetries() > 0) ? List.of() : super.findIncidentByConfiguration(job);
		}

	}

}
