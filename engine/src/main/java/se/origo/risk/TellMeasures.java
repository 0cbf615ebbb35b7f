package se.origo.risk;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "tellMeasures", label = "Meddela skyddsåtgärderna",
		does = "Talar om för resurscentrum vilka skyddsåtgärder som har vidtagits; bara koder, med en rad i liggaren.",
		reads = Variable.party)
class TellMeasures implements JavaDelegate {

	private final MeasureAnswers answers;

	TellMeasures(MeasureAnswers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answers.taken(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()));
	}

}
