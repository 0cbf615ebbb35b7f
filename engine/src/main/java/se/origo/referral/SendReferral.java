package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the hand-over. */
@Step(value = "sendReferral", label = "Skicka överlämningen",
		does = "Skickar överlämningen genom grinden; mottagaren får ett eget ärende med de uppgifter som får passera.",
		reads = { Variable.party, Variable.receiver, Variable.ground, Variable.urgency, Variable.groundChosenBy })
class SendReferral implements JavaDelegate {

	private final Sending sending;

	SendReferral(Sending sending) {
		this.sending = sending;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.sending.send(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				instance.getVariables());
	}

}
