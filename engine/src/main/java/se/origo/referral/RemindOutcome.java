package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds of an outcome that is missing. */
@Step(value = "remindOutcome", label = "Påminn om utfallet", does = "Påminner om att utfallet inte är redovisat i tid.",
		reads = { Variable.party })
class RemindOutcome implements JavaDelegate {

	private final Silence silence;

	RemindOutcome(Silence silence) {
		this.silence = silence;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.silence.remindOutcome(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()));
	}

}
