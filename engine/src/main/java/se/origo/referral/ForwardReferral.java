package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Passes it on. */
@Step(value = "forwardReferral", label = "Skicka vidare",
		does = "Skickar överlämningen vidare till en annan part; kedjan sparas.",
		reads = { Variable.forwardTo, Variable.urgency })
class ForwardReferral implements JavaDelegate {

	private final Answering answering;

	ForwardReferral(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answering.forward(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.forwardTo.name()),
				(String) instance.getVariable(Variable.urgency.name()));
	}

}
