package se.origo.system;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

import org.springframework.util.ConcurrentLruCache;

/**
 * Remembers what cells of tables say. The same expression says the same of the same
 * values, and the engine would parse it and build its whole library of functions anew for
 * each cell: two fifths of the processor's time of a case.
 * <p>
 * What depends on the moment or on chance is asked each time.
 */
final class RememberedFeel implements FeelEngine {

	/** Cells of all tables times the values that are asked about, and plenty to spare. */
	private static final int MOST = 50_000;

	private static final Pattern FLEETING = Pattern.compile("\\b(now|today|random number)\\b");

	private final FeelEngine engine;

	private final ConcurrentLruCache<Asked, Optional<Object>> known = new ConcurrentLruCache<>(MOST, this::answer);

	private final ConcurrentLruCache<String, Expression> expressions = new ConcurrentLruCache<>(MOST, Expression::new);

	private RememberedFeel(FeelEngine engine) {
		this.engine = engine;
	}

	/** An engine for tables that remembers. */
	static DefaultDmnEngineConfiguration tables() {
		DefaultDmnEngineConfiguration tables = (DefaultDmnEngineConfiguration) DmnEngineConfiguration
			.createDefaultDmnEngineConfiguration();
		tables.setTransformer(KnownSchemas.tables());
		tables.setFeelEngineFactory(() -> new RememberedFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
		return tables;
	}

	/** An expression, and what was seen in it when it was asked before. */
	private static final class Expression {

		private final String text;

		private final boolean fleeting;

		private final Map<String, Boolean> names = new ConcurrentHashMap<>();

		Expression(String text) {
			this.text = text;
			this.fleeting = FLEETING.matcher(text).find();
		}

		/** Whether a variable can be part of what it says. */
		boolean names(String variable) {
			// A name of several words can be written with other spaces between them.
			return this.names.computeIfAbsent(variable, name -> this.text.contains(name) || name.indexOf(' ') >= 0);
		}

	}

	/**
	 * What is asked.
	 *
	 * @param input the variable that a cell judges, or null when the expression is no
	 * cell of a condition
	 * @param values what the expression can see of the variables: no more than it names
	 */
	private record Asked(String expression, String input, Map<String, Object> values) {
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
		Asked asked = lasting(expression, null, variables);
		return (asked != null) ? (T) this.known.get(asked).orElse(null)
				: this.engine.evaluateSimpleExpression(expression, variables);
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
		Asked asked = lasting(expression, input, variables);
		return (asked != null) ? (Boolean) this.known.get(asked).orElseThrow()
				: this.engine.evaluateSimpleUnaryTests(expression, input, variables);
	}

	/** A question that has the same answer for good, or null for another one. */
	private Asked lasting(String text, String input, VariableContext variables) {
		Expression expression = this.expressions.get(text);
		if (expression.fleeting) {
			return null;
		}
		Map<String, Object> values = new HashMap<>();
		for (String name : variables.keySet()) {
			if (name.equals(input) || expression.names(name)) {
				Object value = variables.resolve(name).getValue();
				if (!isLasting(value)) {
					return null;
				}
				values.put(name, value);
			}
		}
		return new Asked(text, input, values);
	}

	private static boolean isLasting(Object value) {
		return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
	}

	/** How many answers are remembered. */
	int size() {
		return this.known.size();
	}

	private Optional<Object> answer(Asked asked) {
		VariableContext variables = Variables.fromMap(asked.values()).asVariableContext();
		return Optional.ofNullable((asked.input() != null)
				? this.engine.evaluateSimpleUnaryTests(asked.expression(), asked.input(), variables)
				: this.engine.evaluateSimpleExpression(asked.expression(), variables));
	}

}
