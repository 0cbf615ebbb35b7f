package se.origo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule has a good and a bad example; what is shipped breaks none. */
class ContractTest {

	/** Not static, so that no scan for steps finds it. */
	@Step(value = "tellAnswer", label = "Berätta svaret", does = "Berättar svaret.", reads = Variable.party)
	private final class TellAnswer {

	}

	private final Vocabulary words = new Vocabulary(Map.of("tellAnswer", TellAnswer.class.getAnnotation(Step.class)));

	@ParameterizedTest
	@MethodSource("rules")
	void theGoodExampleOfEachRuleBreaksNoRuleAtAll(String rule) throws IOException {
		assertThat(check(rule, "good")).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void theBadExampleOfEachRuleBreaksJustThatRuleInASentence(String rule) throws IOException {
		assertThat(check(rule, "bad")).isNotEmpty().allSatisfy(violation -> {
			assertThat(violation.rule()).isEqualTo(rule);
			assertThat(violation.sentence()).as(violation.sentence()).endsWith(".").contains(" ");
		});
	}

	@ParameterizedTest
	@MethodSource("rules")
	void eachRuleHasAHeadingInTheDocumentation(String rule) throws IOException {
		String page = Files.readString(Path.of("../docs/contract.md"));
		assertThat(page).contains("### " + rule + "\n");
	}

	@Test
	void aMisspeltFormIsNamedWithItsTaskAndTheNearestForm() throws IOException {
		assertThat(check("task-form", "bad")).extracting(Violation::toString)
			.containsExactly("bad.bpmn: \"Svara på frågan\" (answerQuestion) asks for form *exampel*,"
					+ " which does not exist. Nearest: example. [task-form]");
	}

	@Test
	void aFileThatCannotBeReadIsAViolationAndNotAnError() {
		Bundle broken = new Bundle(new TreeMap<>()).with("processes/a/a.bpmn", "<no").with("forms/a/a.form", "{");
		assertThat(Contract.check(broken, this.words)).extracting(Violation::rule)
			.containsExactly("readable", "readable");
	}

	@Test
	void whatIsShippedBreaksNoRule() {
		assertThat(Contract.check(Bundle.shipped(), Vocabulary.shipped())).isEmpty();
	}

	/** It is deployed beside what is shipped when Origo is measured. */
	@Test
	void theErrandThatIsMeasuredBreaksNoRuleEither() throws IOException {
		String errand = Files.readString(Path.of("../bench/errand/origo/processes/errand/errand.bpmn"));
		assertThat(Contract.check(Bundle.shipped().with("processes/errand/errand.bpmn", errand), Vocabulary.shipped()))
			.isEmpty();
	}

	static Stream<String> rules() {
		return Stream.of(Contract.DIAGRAMS.keySet(), Contract.TABLES.keySet(), Contract.FORMS.keySet())
			.flatMap(Set::stream);
	}

	private List<Violation> check(String rule, String which) throws IOException {
		Bundle around = new Bundle(new TreeMap<>()).with("processes/contract/deadlines.dmn", text("deadlines.dmn"))
			.with("forms/contract/example.form", text("example.form"))
			.with("forms/contract/example-receiver.form", text("example-receiver.form"));
		String ending = rule.startsWith("form-") ? ".form" : rule.startsWith("table-") ? ".dmn" : ".bpmn";
		String folder = ending.equals(".form") ? "forms/contract/" : "processes/contract/";
		String file = which + ending;
		return Contract.check(around.with(folder + file, text(rule + "/" + file)), this.words);
	}

	private static String text(String name) throws IOException {
		try (InputStream stream = ContractTest.class.getResourceAsStream("/contract/" + name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
