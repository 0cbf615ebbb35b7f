package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the loop. */
@Step(value = "closeReferral", label = "Stäng överlämningen",
		does = "Stänger överlämningen när avsändaren har läst återkopplingen.",
		reads = { Variable.party, Variable.reportedStatus })
class CloseReferral implements JavaDelegate {

	private final Following following;

	CloseReferral(Following following) {
		this.following = following;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.following.close(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				(String) instance.getVariable(Variable.reportedStatus.name()));
	}

}
