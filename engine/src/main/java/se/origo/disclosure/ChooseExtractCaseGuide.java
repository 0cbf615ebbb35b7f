package se.origo.disclosure;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Which of the party's own cases an extract is about. */
@Component
class ChooseExtractCaseGuide implements FormGuide {

	private final Extracts extracts;

	ChooseExtractCaseGuide(Extracts extracts) {
		this.extracts = extracts;
	}

	@Override
	public String form() {
		return "choose-extract-case";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		List<Map<String, String>> choices = this.extracts.cases(task.party())
			.entrySet()
			.stream()
			.map(one -> Map.of("value", one.getKey(), "label", label(task.party(), one.getKey(), one.getValue())))
			.toList();
		return Map.of(Variable.extractCaseChoices.name(), choices);
	}

	private static String label(String party, String number, HandOver link) {
		return number + ((link.from().party().equals(party)) ? " · till " + link.to().function()
				: " · från " + link.from().function());
	}

}
