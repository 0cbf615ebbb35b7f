package se.origo.breakglass;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "openGlass", label = "Öppna ärendet",
		does = "Öppnar ett av den egna partens ärenden för en kort tid och ger loggranskarna en uppgift genast.",
		reads = { Variable.party, Variable.soughtCase, Variable.glassReason })
class OpenGlass implements JavaDelegate {

	private final GlassProcess glass;

	OpenGlass(GlassProcess glass) {
		this.glass = glass;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.glass.open(execution.getProcessBusinessKey(), (String) execution.getVariable(Variable.party.name()),
				(String) execution.getVariable(Variable.glassReason.name()));
	}

}
