package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets the answer go to whoever asked. */
@Step(value = "sendAnswer", label = "Lämna svaret",
		does = "Lämnar svaret, eller besked om att frågan är stängd, till den som frågade, och bestämmer när den ska kontaktas igen.",
		reads = { Variable.party, Variable.consultationAction }, writes = Variable.callbackAt)
class SendAnswer implements JavaDelegate {

	private final Answers answers;

	SendAnswer(Answers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution instance) {
		instance.setVariable(Variable.callbackAt.name(),
				this.answers.send(instance.getProcessBusinessKey(),
						(String) instance.getVariable(Variable.party.name()),
						(String) instance.getVariable(Variable.consultationAction.name())));
	}

}
