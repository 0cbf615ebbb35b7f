package se.origo.tasklist;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import se.origo.process.Variable;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever decides what a form shows remembers what it was asked: codes, and never what
 * somebody wrote.
 */
class ConditionsTest {

	private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

	@Test
	void whatSomebodyWroteIsNoPartOfTheQuestion() throws IOException {
		List<String> asked = new ArrayList<>();
		Conditions conditions = new Conditions(new FeelEngine() {
			@Override
			public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
				asked.addAll(variables.keySet());
				return ConditionsTest.this.feel.evaluateSimpleExpression(expression, variables);
			}

			@Override
			public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext variables) {
				throw new UnsupportedOperationException();
			}
		});
		Field hidden = shipped("plan-travel").fields()
			.values()
			.stream()
			.filter(field -> !field.hiddenWhen().isEmpty())
			.findFirst()
			.orElseThrow();
		conditions.hide(hidden, Map.of("travelAction", "watch", "travelNote", "Hen ska resa med sin mormor."));
		assertThat(asked).contains("travelAction").doesNotContain("travelNote");
	}

	@Test
	void noShippedConditionAsksForIt() throws IOException {
		List<String> written = Arrays.stream(Variable.values())
			.filter(variable -> variable.type().isWritten())
			.map(Enum::name)
			.toList();
		List<String> asking = forms().stream()
			.flatMap(form -> form.fields().values().stream())
			.flatMap(field -> field.hiddenWhen().stream())
			.filter(condition -> written.stream()
				.anyMatch(name -> condition.replaceAll("\"[^\"]*\"", "").matches("(?s).*\\b" + name + "\\b.*")))
			.toList();
		assertThat(forms()).hasSizeGreaterThan(30);
		assertThat(asking).isEmpty();
	}

	private static FormSchema shipped(String id) throws IOException {
		return forms().stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
	}

	private static List<FormSchema> forms() throws IOException {
		List<FormSchema> forms = new ArrayList<>();
		for (Resource form : new PathMatchingResourcePatternResolver()
			.getResources("classpath:/origo/forms/**/*.form")) {
			forms.add(FormSchema.parse(form.getContentAsByteArray()));
		}
		return forms;
	}

}
