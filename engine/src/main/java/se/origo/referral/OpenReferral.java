package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens a hand-over from a case at hand. */
@Step(value = "openReferral", label = "Öppna en överlämning",
		does = "Öppnar en överlämning i ett eget ärende hos samma part, med de uppgifter som en överlämning har redan ifyllda.",
		reads = Variable.party)
class OpenReferral implements JavaDelegate {

	private final OpeningProcess opening;

	OpenReferral(OpeningProcess opening) {
		this.opening = opening;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.opening.open(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()));
	}

}
