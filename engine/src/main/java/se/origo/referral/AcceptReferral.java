package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Accepts; identity is revealed. */
@Step(value = "acceptReferral", label = "Ta emot",
		does = "Kopierar exakt de listade uppgifterna till mottagarens eget ärende och visar identiteten.",
		writes = { Variable.clockAnchor })
class AcceptReferral implements JavaDelegate {

	private final Answering answering;

	AcceptReferral(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void execute(DelegateExecution instance) {
		instance.setVariable(Variable.clockAnchor.name(), this.answering.accept(instance.getProcessBusinessKey()));
	}

}
