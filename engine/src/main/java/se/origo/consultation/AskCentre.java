package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends the question to the centre. */
@Step(value = "askCentre", label = "Skicka frågan till resurscentrum",
		does = "Lämnar den avidentifierade frågan till resurscentrum, som får ett eget ärende för den.",
		reads = Variable.party)
class AskCentre implements JavaDelegate {

	private final Asking asking;

	AskCentre(Asking asking) {
		this.asking = asking;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.asking.centre(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()));
	}

}
