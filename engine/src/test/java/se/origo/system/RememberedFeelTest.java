package se.origo.system;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.origo.process.ShippedTables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/** An answer that is remembered is the one that the engine would give. */
class RememberedFeelTest {

	private static final int QUESTIONS = 200;

	private final DefaultDmnEngineConfiguration configuration = RememberedFeel.tables();

	private final DmnEngine remembering = this.configuration.buildEngine();

	private final DmnEngine plain = new DefaultDmnEngineConfiguration().buildEngine();

	private final FeelEngine feel = this.configuration.getFeelEngine();

	@TestFactory
	Stream<DynamicTest> everyTableAnswersAsItDoesWithoutMemoryTheFirstTimeAndTheSecond() {
		return ShippedTables.all()
			.map(table -> dynamicTest(table.decision(), () -> compare(table, new Random(table.decision().hashCode()))));
	}

	private void compare(ShippedTables.Table table, Random random) {
		DmnDecision remembered = this.remembering.parseDecision(table.decision(),
				new ByteArrayInputStream(table.source()));
		DmnDecision asked = this.plain.parseDecision(table.decision(), new ByteArrayInputStream(table.source()));
		List<Map<String, Object>> questions = new ArrayList<>();
		for (int question = 0; question < QUESTIONS; question++) {
			Map<String, Object> inputs = new HashMap<>();
			table.inputs().forEach((name, values) -> inputs.put(name, values.get(random.nextInt(values.size()))));
			questions.add(inputs);
		}
		for (int time = 0; time < 2; time++) {
			for (Map<String, Object> inputs : questions) {
				assertThat(this.remembering.evaluateDecision(remembered, inputs).getResultList())
					.as("%s for %s, time %d", table.decision(), inputs, time + 1)
					.isEqualTo(this.plain.evaluateDecision(asked, inputs).getResultList());
			}
		}
	}

	@Test
	void theSameQuestionIsAskedOnce() {
		assertThat(judge("> 3", Map.of("days", 4))).isTrue();
		assertThat(judge("> 3", Map.of("days", 4))).isTrue();
		assertThat(remembered()).isOne();
	}

	@Test
	void anotherValueIsAnotherQuestion() {
		assertThat(judge("> 3", Map.of("days", 4))).isTrue();
		assertThat(judge("> 3", Map.of("days", 3))).isFalse();
	}

	@Test
	void anotherVariableThatACellNamesIsPartOfTheQuestion() {
		assertThat(judge("> least", Map.of("days", 4, "least", 3))).isTrue();
		assertThat(judge("> least", Map.of("days", 4, "least", 5))).isFalse();
	}

	@Test
	void aVariableThatACellDoesNotNameIsNoPartOfTheQuestion() {
		judge("> 3", Map.of("days", 4, "caseNumber", "A"));
		judge("> 3", Map.of("days", 4, "caseNumber", "B"));
		assertThat(remembered()).isOne();
	}

	@Test
	void anUnknownValueIsRememberedToo() {
		VariableContext nothing = Variables.createVariables().putValue("days", null).asVariableContext();
		assertThat(this.feel.<Object>evaluateSimpleExpression("days", nothing)).isNull();
		assertThat(this.feel.<Object>evaluateSimpleExpression("days", nothing)).isNull();
		assertThat(remembered()).isOne();
	}

	@Test
	void whatDependsOnTheMomentIsAskedEachTime() {
		this.feel.evaluateSimpleExpression("today()", Variables.emptyVariableContext());
		this.feel.evaluateSimpleExpression("now()", Variables.emptyVariableContext());
		assertThat(remembered()).isZero();
	}

	@Test
	void aListThatSomebodyCouldChangeIsAskedEachTime() {
		List<String> signs = new ArrayList<>(List.of("threat"));
		Map<String, Object> inputs = Map.of("days", 1, "signs", signs);
		assertThat(judge("count(signs) > 1", inputs)).isFalse();
		signs.add("travel");
		assertThat(judge("count(signs) > 1", inputs)).isTrue();
	}

	private boolean judge(String cell, Map<String, Object> variables) {
		return this.feel.evaluateSimpleUnaryTests(cell, "days", Variables.fromMap(variables).asVariableContext());
	}

	private int remembered() {
		return ((RememberedFeel) this.feel).size();
	}

}
