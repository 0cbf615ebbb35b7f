package se.origo.process;

import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Tables decide which. */
final class TableRules {

	private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401",
			"https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/DMN/20180521/FEEL/");

	private TableRules() {
	}

	static Stream<String> fileName(DecisionFile table, Models models) {
		String stem = Diagram.stem(table.file());
		return table.decisions().stream().anyMatch(decision -> decision.getId().equals(stem)) ? Stream.empty()
				: Stream.of("No decision in the file is called " + stem
						+ ". The id of the decision that others ask for is the file's name.");
	}

	static Stream<String> historyTimeToLive(DecisionFile table, Models models) {
		return table.decisions()
			.stream()
			.filter(decision -> Diagram.blank(decision.getCamundaHistoryTimeToLiveString()))
			.map(decision -> DecisionFile.title(decision)
					+ " does not say how long the engine keeps its history. Set camunda:historyTimeToLive.");
	}

	static Stream<String> language(DecisionFile table, Models models) {
		Stream<String> literals = table.model()
			.getModelElementsByType(LiteralExpression.class)
			.stream()
			.filter(cell -> isOther(cell.getExpressionLanguage()))
			.map(TableRules::refusal);
		Stream<String> tests = table.model()
			.getModelElementsByType(UnaryTests.class)
			.stream()
			.filter(cell -> isOther(cell.getExpressionLanguage()))
			.map(TableRules::refusal);
		Stream<String> inputs = table.model()
			.getModelElementsByType(InputEntry.class)
			.stream()
			.filter(cell -> isOther(cell.getExpressionLanguage()))
			.map(TableRules::refusal);
		return Stream.of(literals, tests, inputs).flatMap(each -> each);
	}

	private static boolean isOther(String language) {
		return language != null && !FEEL.contains(language);
	}

	private static String refusal(DmnElement cell) {
		DmnElement at = cell;
		while (!(at instanceof Decision)) {
			at = (DmnElement) at.getParentElement();
		}
		return DecisionFile.title((Decision) at) + " has a cell (" + cell.getId()
				+ ") in another language than FEEL. That is a script: write it in FEEL.";
	}

}
