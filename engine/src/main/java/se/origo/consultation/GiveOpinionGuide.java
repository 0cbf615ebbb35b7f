package se.origo.consultation;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The question as a party reads it that is asked. */
@Component
class GiveOpinionGuide implements FormGuide {

	private final Questions questions;

	GiveOpinionGuide(Questions questions) {
		this.questions = questions;
	}

	@Override
	public String form() {
		return "give-opinion";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.questionText.name(), this.questions.list(task.caseNumber(), Content.INQUIRY));
	}

}
