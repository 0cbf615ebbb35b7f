package se.origo.consultation;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The centre decides whether it answers by itself. Where everybody at a party is kept
 * from the case, that party is not asked; who is kept from it is not said.
 */
@Component
class AssessConsultationGuide implements FormGuide {

	private final Questions questions;

	private final Askable askable;

	AssessConsultationGuide(Questions questions, Askable askable) {
		this.questions = questions;
		this.askable = askable;
	}

	@Override
	public String form() {
		return "assess-consultation";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.questionText.name(), this.questions.list(task.caseNumber(), Content.QUESTION),
				Variable.triageText.name(), this.questions.triage(task), Variable.askedPartyChoices.name(),
				this.askable.choices(task.caseNumber(),
						this.questions.sorted(task.caseNumber(), task.variables().get(Variable.riskLevel.name()))
							.kinds()));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return "ask".equals(answers.get(Variable.consultationAction.name()))
				? this.askable.objections(task.caseNumber(), answers.get(Variable.askedParties.name())) : List.of();
	}

}
