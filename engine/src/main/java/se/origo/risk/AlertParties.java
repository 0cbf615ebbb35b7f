package se.origo.risk;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "alertParties", label = "Begär skydd av kommun, polis och vård",
		does = "Begär skydd direkt av kommunen, om den är känd och inte skyddad, polisen och regionen. Bara kodade uppgifter lämnas, och ingenting om vem det gäller. Den som redan har fått en begäran i ärendet får ingen till.",
		reads = Variable.party)
class AlertParties implements JavaDelegate {

	private final Alerts alerts;

	AlertParties(Alerts alerts) {
		this.alerts = alerts;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.alerts.send(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()));
	}

}
