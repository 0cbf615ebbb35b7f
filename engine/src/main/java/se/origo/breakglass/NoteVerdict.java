package se.origo.breakglass;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "noteVerdict", label = "Anteckna bedömningen",
		does = "Antecknar loggranskarens bedömning i det nödöppnade ärendets historik.",
		reads = { Variable.openedGlass, Variable.glassVerdict })
class NoteVerdict implements JavaDelegate {

	private final GlassProcess glass;

	NoteVerdict(GlassProcess glass) {
		this.glass = glass;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.glass.reviewed((String) execution.getVariable(Variable.openedGlass.name()),
				(String) execution.getVariable(Variable.glassVerdict.name()));
	}

}
