package se.origo.referral;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the sender that a human being has acknowledged. */
@Step(value = "confirmReceipt", label = "Meddela mottagningen",
		does = "Talar om för avsändaren att en människa har bekräftat mottagningen.")
class ConfirmReceipt implements JavaDelegate {

	private final Answering answering;

	ConfirmReceipt(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answering.acknowledge(instance.getProcessBusinessKey());
	}

}
