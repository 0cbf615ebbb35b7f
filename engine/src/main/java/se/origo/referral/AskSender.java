package se.origo.referral;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the sender. */
@Step(value = "askSender", label = "Fråga avsändaren", does = "Lämnar en fråga till avsändaren; den nämner ingen.")
class AskSender implements JavaDelegate {

	private final Following following;

	AskSender(Following following) {
		this.following = following;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.following.ask(instance.getProcessBusinessKey());
	}

}
