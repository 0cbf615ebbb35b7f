package se.origo.breakglass;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "closeGlass", label = "Stäng nödöppningen",
		does = "Stänger det nödöppnade ärendet för den som har läst klart.")
class CloseGlass implements JavaDelegate {

	private final GlassProcess glass;

	CloseGlass(GlassProcess glass) {
		this.glass = glass;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.glass.close(execution.getProcessBusinessKey(), Opening.End.CLOSED);
	}

}
