package se.origo.process;

import java.util.Set;
import java.util.stream.Stream;

/** Tables decide which. */
final class TableRules {

	private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401",
			"https://www.omg.org/spec/DMN/20191111/FEEL/", "http://www.omg.org/spec/DMN/20180521/FEEL/");

	private TableRules() {
	}

	static Stream<String> fileName(DecisionFile table, Models models) {
		String stem = Diagram.stem(table.file());
		Stream<String> misnamed = table.decisions().stream().anyMatch(decision -> decision.getId().equals(stem))
				? Stream.empty() : Stream.of("No decision in the file is called " + stem
						+ ". The id of the decision that others ask for is the file's name.");
		return Stream.concat(misnamed,
				table.decisions().stream().flatMap(decision -> Models.twice(decision.getId(), models.decisionIds())));
	}

	static Stream<String> historyTimeToLive(DecisionFile table, Models models) {
		return table.decisions()
			.stream()
			.filter(decision -> Diagram.blank(decision.getCamundaHistoryTimeToLiveString()))
			.map(decision -> DecisionFile.title(decision)
					+ " does not say how long the engine keeps its history. Set camunda:historyTimeToLive.");
	}

	/** Wherever the notation lets a language be chosen, for one cell or for all. */
	static Stream<String> language(DecisionFile table, Models models) {
		return table.elements()
			.filter(element -> element.hasAttribute("expressionLanguage")
					&& !FEEL.contains(element.getAttribute("expressionLanguage")))
			.map(element -> element.getLocalName() + " (" + element.getAttribute("id")
					+ ") is in another language than FEEL. That is a script: write it in FEEL.");
	}

}
