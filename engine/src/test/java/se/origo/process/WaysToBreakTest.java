package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way we know to put code, data or an endless wait into a diagram that is in order.
 */
class WaysToBreakTest {

	/** Not static, so that no scan for steps finds it. */
	@Step(value = "tellAnswer", label = "Berätta svaret", does = "Berättar svaret.", reads = Variable.silenceStage)
	private final class Reader {

	}

	@Step(value = "tellAnswer", label = "Berätta svaret", does = "Berättar svaret.")
	private final class TellAnswer {

	}

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass()}", "${urgency.bytes}", "${urgency['class']}", "#{dateTime().toDate()}",
			"${deadline.get('REF-ACK')}", "${deadline['REF-ACK'].time}", "${deadline ['x'](1)}", "${a{b}}",
			"${urgency = 'x'}", "${urgency; 1}", "${party(1)}", "${empty(urgency).x}",
			"${execution.processBusinessKey}", "${\"\\u0022\"}", "${urgency",
			"#{urgency == 'normal' ? execution : 1}" })
	void anExpressionThatCouldRunCodeIsRefused(String expression) throws IOException {
		String broken = text("expressions/good.bpmn").replace("${urgency == 'normal'}", expression);
		assertThat(rules(broken)).isNotEmpty().isSubsetOf("expressions", "declared", "deadline-codes");
	}

	@ParameterizedTest
	@ValueSource(strings = { "${urgency == 'normal'}", "${urgency != \"normal\" and not reportOfConcern}",
			"${silenceStage >= 2 || empty escalateTo}", "${(silenceStage + 1) * 2 < 4.5}", "#{urgency eq null}" })
	void namesLiteralsAndOperatorsAreAllowed(String expression) {
		assertThat(new Expression(null, "conditionExpression", expression).excess()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
									camunda:delegateExpression="${tellAnswer}"            | camunda:class="java.lang.Thread"                   | no-code
									camunda:delegateExpression="${tellAnswer}"            | camunda:expression="${party}"                      | no-code
									camunda:delegateExpression="${tellAnswer}"            | xmlns:a="http://activiti.org/bpmn" a:class="java.lang.Thread" | no-code
					camunda:delegateExpression="${tellAnswer}"            | xmlns:a="urn:other" a:class="java.lang.Thread"     | no-code
					camunda:delegateExpression="${tellAnswer}"            | camunda:type="external" camunda:topic="x"          | no-code
									camunda:formRef="example"                             | camunda:formKey="embedded:app:x.html"              | no-code
									camunda:candidateGroups="${party}.contact"            | camunda:assignee="someone"                         | no-code
									camunda:candidateGroups="${party}.contact"            | camunda:candidateUsers="someone"                   | no-code
									camunda:delegateExpression="${tellAnswer}"            | camunda:delegateExpression="tellAnswer"            | verbs
									camunda:delegateExpression="${tellAnswer}"            | camunda:delegateExpression="${tellAnswer.x()}"     | verbs
									camunda:delegateExpression="${tellAnswer}"            | name="x"                                           | readable
									camunda:candidateGroups="${party}.contact"            | camunda:candidateGroups="botkyrka.contact"         | task-role
									camunda:candidateGroups="${party}.contact"            | camunda:candidateGroups="${receiver}.contact"      | task-role
									camunda:candidateGroups="${party}.contact"            | camunda:candidateGroups="${party}.contact,everyone" | task-role
									camunda:historyTimeToLive="P5Y"                       | camunda:historyTimeToLive="P5Y" camunda:candidateStarterGroups="all" | task-role
							camunda:formRefBinding="deployment"                   | camunda:formRefBinding="latest"                    | task-form
									camunda:dueDate="${deadline['REF-ACK']}"              | camunda:dueDate="2030-01-01T00:00:00"              | task-deadline
									camunda:dueDate="${deadline['REF-ACK']}"              | camunda:dueDate="${urgency}"                       | task-deadline
									name="Svara på frågan"                                | name="Ring 850709-9805"                            | fixed-names
									Ett gott svar är kort.                                | Hej ${party}                                       | fixed-names
									""")
	void aDiagramInOrderIsRefusedAfterOneChange(String from, String to, String rule) throws IOException {
		String good = text("verbs/good.bpmn");
		assertThat(good).contains(from);
		assertThat(rules(good.replace(from, to))).contains(rule);
	}

	@Test
	void whatAStepReadsMustBeWrittenBySomething() throws IOException {
		Vocabulary words = new Vocabulary(Map.of("tellAnswer", Reader.class.getAnnotation(Step.class)));
		assertThat(Contract.check(bundle(text("verbs/good.bpmn")), words)).extracting(Violation::toString)
			.containsExactly("good.bpmn: The step tellAnswer reads silenceStage, which nothing in this process writes."
					+ " Ask for it in a form, or use a step that writes it before. [written-before-read]");
	}

	@Test
	void theSameIdInTwoFilesIsSaidOfBoth() throws IOException {
		Bundle bundle = bundle(text("file-name/good.bpmn")).with("forms/other/example.form", text("example.form"))
			.with("processes/other/deadlines.dmn", text("deadlines.dmn"))
			.with("processes/other/good.bpmn", text("file-name/good.bpmn"));
		Vocabulary words = new Vocabulary(Map.of("tellAnswer", TellAnswer.class.getAnnotation(Step.class)));
		assertThat(Contract.check(bundle, words)).extracting(Violation::rule)
			.containsExactly("file-name", "file-name", "table-name", "table-name", "form-name", "form-name");
	}

	private static Iterable<String> rules(String diagram) throws IOException {
		Vocabulary words = new Vocabulary(Map.of("tellAnswer", TellAnswer.class.getAnnotation(Step.class)));
		return Contract.check(bundle(diagram), words).stream().map(Violation::rule).toList();
	}

	private static Bundle bundle(String diagram) throws IOException {
		return new Bundle(new TreeMap<>()).with("processes/contract/deadlines.dmn", text("deadlines.dmn"))
			.with("forms/contract/example.form", text("example.form"))
			.with("processes/contract/good.bpmn", diagram);
	}

	private static String text(String name) throws IOException {
		try (InputStream stream = WaysToBreakTest.class.getResourceAsStream("/contract/" + name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
