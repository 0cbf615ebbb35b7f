package se.origo.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The answer: everything that is known beside it. Who must report and has not is told so
 * by the checklist.
 */
@Component
class AnswerConsultationGuide implements FormGuide {

	private final Questions questions;

	private final Guidance guidance;

	private final Duty duty;

	private final CaseFiles cases;

	AnswerConsultationGuide(Questions questions, Guidance guidance, Duty duty, CaseFiles cases) {
		this.questions = questions;
		this.guidance = guidance;
		this.duty = duty;
		this.cases = cases;
	}

	@Override
	public String form() {
		return "answer-consultation";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.questionText.name(), this.questions.list(task.caseNumber(), Content.QUESTION),
				Variable.triageText.name(), this.questions.triage(task), Variable.opinionsText.name(),
				this.questions.opinions(task.caseNumber()), Variable.guidanceChoices.name(),
				this.guidance.choices(question(task)));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		boolean told = answers.get(Variable.adviceChecklist.name()) instanceof Collection<?> todo
				&& todo.contains("report-now");
		return (this.duty.isUnmet(question(task)) && !told) ? List.of(new Problem(Variable.adviceChecklist.name(),
				"Vad bör den som frågade göra: den är skyldig att anmäla oro och har inte gjort det."
						+ " Kryssa för att en orosanmälan ska göras genast."))
				: List.of();
	}

	private Map<String, Object> question(TaskAtHand task) {
		return this.cases.read(task.caseNumber(), Content.names(Content.QUESTION));
	}

}
