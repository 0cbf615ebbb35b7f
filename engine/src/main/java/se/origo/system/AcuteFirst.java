package se.origo.system;

import se.origo.process.Variable;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * When many deadlines pass at once, those of acute cases are taken first. How urgent a
 * case is is known when its timer is made; a diagram can say another priority.
 */
class AcuteFirst extends DefaultJobPriorityProvider {

	/** Above everything that waits in line; the engine's usual is 0. */
	static final long ACUTE = 100;

	@Override
	protected Long getProcessDefinitionPriority(ExecutionEntity execution, JobDeclaration<?, ?> job) {
		boolean acute = execution != null && "acute".equals(execution.getVariable(Variable.urgency.name()));
		return acute ? Long.valueOf(ACUTE) : super.getProcessDefinitionPriority(execution, job);
	}

}
