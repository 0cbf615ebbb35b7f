package se.origo.logreview;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the manager go on where the reviewers got no answer. */
@Step(value = "escalateLogReview", label = "Låt chefen ta vid",
		does = "Ger chefen uppgiften som loggranskarna inte har fått svar i.", reads = Variable.party)
class EscalateLogReview implements JavaDelegate {

	private final ReviewerProcess reviewers;

	EscalateLogReview(ReviewerProcess reviewers) {
		this.reviewers = reviewers;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviewers.escalate(execution.getProcessInstanceId(), execution.getProcessBusinessKey(),
				(String) execution.getVariable(Variable.party.name()));
	}

}
