package se.origo.referral;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Removes what was shown, when the sender takes it back. */
@Step(value = "removePreview", label = "Ta bort förhandsvisningen",
		does = "Tar bort det som mottagaren har fått se när avsändaren återkallar.")
class RemovePreview implements JavaDelegate {

	private final Answering answering;

	RemovePreview(Answering answering) {
		this.answering = answering;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answering.withdrawn(instance.getProcessBusinessKey());
	}

}
