package se.origo.intake;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds out whether the same person has been in touch before. */
@Step(value = "recogniseContact", label = "Känn igen kontakten",
		does = "Ser efter om samma person har hört av sig förut, och sparar en kod för nästa gång bara om den unga vill det.",
		reads = Variable.party, writes = { Variable.repeatContact, Variable.identified })
class RecogniseContact implements JavaDelegate {

	private final Repeats repeats;

	RecogniseContact(Repeats repeats) {
		this.repeats = repeats;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.repeats.recognise(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()));
	}

}
