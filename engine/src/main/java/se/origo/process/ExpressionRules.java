package se.origo.process;

import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

/**
 * What may be evaluated: names of the dictionary, literals and operators. Whoever can
 * write a free expression can run code in the engine.
 */
final class ExpressionRules {

	/** The one exception: a called process gets its caller's case number. */
	private static final String CASE_NUMBER = "#{execution.processBusinessKey}";

	private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{6}(\\d{2})?[-+ ]?\\d{4}");

	private ExpressionRules() {
	}

	/** Expressions that are neither a step nor the one exception. */
	static Stream<Expression> free(Diagram diagram) {
		return diagram.expressions()
			.filter(expression -> !expression.place().equals("delegateExpression"))
			.filter(expression -> !(expression.place().equals("businessKey") && expression.text().equals(CASE_NUMBER)));
	}

	static Stream<String> grammar(Diagram diagram, Models models) {
		return free(diagram).filter(expression -> !expression.excess().isEmpty())
			.map(expression -> title(expression) + " contains " + expression.excess()
					+ ". Allowed are declared variables, literals, operators and ${deadline['CODE']}.");
	}

	static Stream<String> declared(Diagram diagram, Models models) {
		return free(diagram).filter(expression -> expression.excess().isEmpty())
			.flatMap(expression -> expression.names()
				.stream()
				.filter(name -> !name.equals(Vocabulary.DEADLINE) && Variable.named(name).isEmpty())
				.map(name -> title(expression) + " reads *" + name + "*, which the data dictionary does not have."
						+ Vocabulary.nearest(name, Vocabulary.variables())));
	}

	static Stream<String> engineOnly(Diagram diagram, Models models) {
		return free(diagram).flatMap(expression -> expression.names()
			.stream()
			.filter(name -> Variable.named(name)
				.filter(variable -> variable.place() != Variable.Place.ENGINE)
				.isPresent())
			.map(name -> title(expression) + " reads " + name
					+ ", which lives in the case file or on the screen and never in the engine."
					+ " Let a step set a code, and decide on that."));
	}

	static Stream<String> fixedNames(Diagram diagram, Models models) {
		return diagram.all(BaseElement.class)
			.flatMap(element -> Stream
				.concat(Stream.ofNullable((element instanceof FlowElement flow) ? flow.getName() : null),
						element.getDocumentations().stream().map(text -> text.getTextContent()))
				.filter(text -> Expression.isIn(text) || IDENTITY_NUMBER.matcher(text).find())
				.map(text -> Diagram.title(element)
						+ " carries data in its name or documentation. They are shown in lists and logs:"
						+ " write fixed words."));
	}

	private static String title(Expression expression) {
		return Diagram.title(expression.owner()) + " has the expression " + expression.text() + " ("
				+ expression.place() + "): it";
	}

}
