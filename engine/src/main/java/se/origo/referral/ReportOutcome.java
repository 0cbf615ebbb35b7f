package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reports what came of it. */
@Step(value = "reportOutcome", label = "Redovisa utfallet",
		does = "Lämnar utfallets kod till avsändaren, och återkoppling i ord bara på eget lagstöd.",
		reads = { Variable.outcome, Variable.feedbackGround }, writes = { Variable.workResult })
class ReportOutcome implements JavaDelegate {

	private final Working working;

	ReportOutcome(Working working) {
		this.working = working;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.working.report(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.outcome.name()),
				(String) instance.getVariable(Variable.feedbackGround.name()));
		instance.setVariable(Variable.workResult.name(), "done");
	}

}
