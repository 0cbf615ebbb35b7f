package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Throws a draft away or takes back what was sent. */
@Step(value = "retractReferral", label = "Ta tillbaka överlämningen",
		does = "Kastar utkastet, eller återkallar det som är skickat men inte mottaget.", reads = { Variable.party })
class RetractReferral implements JavaDelegate {

	private final Following following;

	RetractReferral(Following following) {
		this.following = following;
	}

	@Override
	public void execute(DelegateExecution instance) {
		boolean inError = "entered-in-error".equals(instance.getVariable(Variable.followAction.name()));
		this.following.retract(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				inError);
	}

}
