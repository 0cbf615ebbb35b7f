package se.origo.referral;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets it wait. */
@Step(value = "holdReferral", label = "Låt ärendet vila",
		does = "Låter ärendet vila; fristen står still tills arbetet återupptas.")
class HoldReferral implements JavaDelegate {

	private final Working working;

	HoldReferral(Working working) {
		this.working = working;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.working.hold(instance.getProcessBusinessKey());
	}

}
