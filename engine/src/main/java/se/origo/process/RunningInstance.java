package se.origo.process;

import java.util.Optional;

import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;

/**
 * The process instance whose diagram is being walked on this thread right now. Lets a
 * word in a diagram, such as {@code deadline}, depend on the instance although
 * expressions may call no methods.
 */
@Component
public class RunningInstance {

	/**
	 * Reads a variable of the instance.
	 * @param variable which one
	 * @return its value as the engine holds it; empty when it is not set or no instance
	 * is being walked
	 */
	public Optional<Object> read(Variable variable) {
		BpmnExecutionContext walking = Context.getBpmnExecutionContext();
		if (walking == null) {
			return Optional.empty();
		}
		return Optional.ofNullable(walking.getExecution().getVariable(variable.name()));
	}

}
