package se.origo.consultation;

import java.time.Clock;
import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sorts the question: how urgent it is, who should answer, and until when. */
@Step(value = "triageConsultation", label = "Sortera frågan",
		does = "Frågar tabellen consultation-triage hur bråttom frågan är och vem som bör svara, och räknar ut svarsfristen.",
		reads = Variable.riskLevel,
		writes = { Variable.urgency, Variable.answerBy, Variable.answerDue, Variable.askedThrough })
class TriageConsultation implements JavaDelegate {

	private final Questions questions;

	private final Answers answers;

	private final Clock clock;

	TriageConsultation(Questions questions, Answers answers, Clock clock) {
		this.questions = questions;
		this.answers = answers;
		this.clock = clock;
	}

	@Override
	public void execute(DelegateExecution instance) {
		String caseNumber = instance.getProcessBusinessKey();
		Triage.Sorted sorted = this.questions.sorted(caseNumber, instance.getVariable(Variable.riskLevel.name()));
		instance.setVariable(Variable.urgency.name(), sorted.urgency());
		instance.setVariable(Variable.answerBy.name(), sorted.answerBy());
		instance.setVariable(Variable.answerDue.name(),
				Date.from(this.questions.due(sorted.urgency(), this.clock.instant())));
		instance.setVariable(Variable.askedThrough.name(),
				this.answers.cameFromAParty(caseNumber) ? "party" : "outside");
	}

}
