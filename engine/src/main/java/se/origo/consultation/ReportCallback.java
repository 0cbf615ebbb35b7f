package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the centre how it went. */
@Step(value = "reportCallback", label = "Lämna hur det gick", does = "Lämnar till resurscentrum hur det gick.",
		reads = Variable.party)
class ReportCallback implements JavaDelegate {

	private final Answers answers;

	ReportCallback(Answers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answers.close(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				"heard");
	}

}
