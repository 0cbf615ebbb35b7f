package se.origo.disclosure;

import java.util.List;
import java.util.Map;

import se.origo.casefile.Guards;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The extract as it is handed out: the released rows and nothing of the others. */
@Component
class HandOutExtractGuide implements FormGuide {

	private final Extracts extracts;

	private final ExtractText text;

	private final Guards guards;

	HandOutExtractGuide(Extracts extracts, ExtractText text, Guards guards) {
		this.guards = guards;
		this.extracts = extracts;
		this.text = text;
	}

	@Override
	public String form() {
		return "hand-out-extract";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String caseNumber = (String) task.variables().get(Variable.extractCase.name());
		return Map.of(Variable.extractText.name(), this.text.extract(task.party(), caseNumber,
				this.extracts.released(task.caseNumber(), task.party(), caseNumber)));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		// A guard can have been set since the extract was asked for.
		return "handed-out".equals(answers.get(Variable.handOutAction.name()))
				? ChooseExtractCaseGuide.objection(this.guards, task.variables().get(Variable.extractCase.name()),
						task.variables().get(Variable.extractRequester.name()), Variable.handOutAction,
						"Lämnades utdraget ut? ")
				: List.of();
	}

}
