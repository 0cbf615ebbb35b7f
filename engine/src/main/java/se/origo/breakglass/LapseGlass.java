package se.origo.breakglass;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "lapseGlass", label = "Stäng när tiden är ute", does = "Stänger det nödöppnade ärendet när tiden är ute.")
class LapseGlass implements JavaDelegate {

	private final GlassProcess glass;

	LapseGlass(GlassProcess glass) {
		this.glass = glass;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.glass.close(execution.getProcessBusinessKey(), Opening.End.LAPSED);
	}

}
