package se.origo.tasklist;

import java.util.HashMap;
import java.util.Map;

import se.origo.process.Variable;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides on the server what the browser decided for the eye: which questions of a form
 * show.
 */
@Component
class Conditions {

	/** The engine's own, which remembers what a condition says of the same codes. */
	private final FeelEngine feel;

	@Autowired
	Conditions(ProcessEngine engine) {
		this(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDmnEngineConfiguration()
			.getFeelEngine());
	}

	Conditions(FeelEngine feel) {
		this.feel = feel;
	}

	/**
	 * Whether a field is hidden.
	 * @param field the field
	 * @param values everything the form knows
	 * @return true when one of its conditions holds; a condition that cannot be decided
	 * hides nothing
	 */
	boolean hide(Field field, Map<String, Object> values) {
		return field.hiddenWhen().stream().anyMatch(condition -> holds(condition, values));
	}

	/** What is remembered must never hold what somebody wrote. */
	private static Map<String, Object> codes(Map<String, Object> values) {
		Map<String, Object> codes = new HashMap<>(values);
		codes.keySet().removeIf(key -> Variable.named(key).filter(variable -> variable.type().isWritten()).isPresent());
		return codes;
	}

	private boolean holds(String condition, Map<String, Object> values) {
		String expression = condition.startsWith("=") ? condition.substring(1) : condition;
		Object answer = this.feel.evaluateSimpleExpression(expression,
				Variables.fromMap(codes(values)).asVariableContext());
		return Boolean.TRUE.equals(answer);
	}

}
