package se.origo.risk;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "tellReceipt", label = "Bekräfta mottagen begäran om skydd",
		does = "Talar om för resurscentrum att en människa har sett begäran om skydd.", reads = Variable.party)
class TellReceipt implements JavaDelegate {

	private final MeasureAnswers answers;

	TellReceipt(MeasureAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answers.received(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()));
	}

}
