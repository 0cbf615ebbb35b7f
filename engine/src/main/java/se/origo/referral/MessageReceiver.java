package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Answers, writes to, or asks the receiver. */
@Step(value = "messageReceiver", label = "Meddela mottagaren",
		does = "Lämnar ett svar, ett meddelande eller en begäran om återlämnande till mottagaren, eller besked om att samtycket är återkallat.",
		reads = { Variable.party, Variable.followAction })
class MessageReceiver implements JavaDelegate {

	private final Following following;

	MessageReceiver(Following following) {
		this.following = following;
	}

	@Override
	public void execute(DelegateExecution instance) {
		if ("withdraw-consent".equals(instance.getVariable(Variable.followAction.name()))) {
			this.following.withdrawConsent(instance.getProcessBusinessKey());
			return;
		}
		boolean withdrawal = "request-withdrawal".equals(instance.getVariable(Variable.followAction.name()));
		this.following.message(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				withdrawal);
	}

}
