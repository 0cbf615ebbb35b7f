package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Declines. */
@Step(value = "declineReferral", label = "Avböj",
		does = "Avböjer; avsändaren får orsaken och hos mottagaren blir bara avböjandet kvar.",
		reads = { Variable.declineReason })
class DeclineReferral implements JavaDelegate {

	private final Answering answering;

	DeclineReferral(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answering.decline(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.declineReason.name()));
	}

}
