package se.origo.tasklist;

import java.util.HashMap;
import java.util.Map;

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

	private boolean holds(String condition, Map<String, Object> values) {
		String expression = condition.startsWith("=") ? condition.substring(1) : condition;
		Object answer = this.feel.evaluateSimpleExpression(expression,
				Variables.fromMap(new HashMap<>(values)).asVariableContext());
		return Boolean.TRUE.equals(answer);
	}

}
