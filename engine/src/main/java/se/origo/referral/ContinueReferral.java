package se.origo.referral;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Goes on; the clock has stood still. */
@Step(value = "continueReferral", label = "Starta klockan igen",
		does = "Återupptar arbetet och flyttar fram fristen med den tid ärendet har vilat.",
		reads = { Variable.clockAnchor }, writes = { Variable.clockAnchor })
class ContinueReferral implements JavaDelegate {

	private final Working working;

	ContinueReferral(Working working) {
		this.working = working;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Date anchor = (Date) instance.getVariable(Variable.clockAnchor.name());
		instance.setVariable(Variable.clockAnchor.name(),
				this.working.resume(instance.getProcessBusinessKey(), anchor));
	}

}
