package se.origo.system;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/**
 * Something that the engine asks its database, in its own words. Two are the same when
 * the engine could not tell their answers apart.
 *
 * @param statement the name of the engine's statement
 * @param about what it is asked about
 * @param listed whether the engine asks for a list, or for one row by its key
 */
public record EngineQuestion(String statement, Object about, boolean listed) {

	/** The task itself. */
	public static EngineQuestion task(String id) {
		return key("selectTask", id);
	}

	/** All that is walked in a process instance, the instance included. */
	public static EngineQuestion executions(String instance) {
		return list("selectExecutionsByProcessInstanceId", instance);
	}

	/** What is known at an execution. */
	public static EngineQuestion variables(String execution) {
		Map<String, Object> about = new HashMap<>();
		about.put("executionId", execution);
		about.put("variableNames", null);
		return list("selectVariablesByExecutionId", about);
	}

	/** To whom a task is offered. */
	public static EngineQuestion links(String task) {
		return list("selectIdentityLinksByTask", task);
	}

	/** The tasks of an execution. */
	public static EngineQuestion tasks(String execution) {
		return list("selectTasksByExecutionId", execution);
	}

	/** The timers of an execution. */
	public static EngineQuestion jobs(String execution) {
		return list("selectJobsByExecutionId", execution);
	}

	static EngineQuestion key(String statement, String id) {
		return new EngineQuestion(statement, id, false);
	}

	private static EngineQuestion list(String statement, Object about) {
		return new EngineQuestion(statement, about, true);
	}

	/**
	 * What the engine asks a list with.
	 * @param parameter wraps what is asked about; whoever asks for a page, or otherwise
	 * than with the engine's plain wrap, asks something else than what is read ahead
	 */
	static EngineQuestion asked(String statement, Object parameter) {
		boolean plain = parameter instanceof ListQueryParameterObject wrapped
				&& wrapped.getClass() == ListQueryParameterObject.class && wrapped.getFirstResult() == 0
				&& wrapped.getMaxResults() == Integer.MAX_VALUE && wrapped.getOrderingProperties().isEmpty();
		return new EngineQuestion(statement, plain ? ((ListQueryParameterObject) parameter).getParameter() : parameter,
				plain);
	}

	/** As the engine's statement wants it. */
	Object parameter() {
		return this.listed ? new ListQueryParameterObject(this.about, 0, Integer.MAX_VALUE) : this.about;
	}

}
