package se.origo.breakglass;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "withdrawGlass", label = "Stäng i förtid",
		does = "Stänger det nödöppnade ärendet för den som inte längre får veta av det.")
class WithdrawGlass implements JavaDelegate {

	private final GlassProcess glass;

	WithdrawGlass(GlassProcess glass) {
		this.glass = glass;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.glass.close(execution.getProcessBusinessKey(), Opening.End.WITHDRAWN);
	}

}
