package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks whoever is next in the table. */
@Step(value = "escalateSilence", label = "Påminn eller fråga nästa",
		does = "Påminner, frågar nästa i tur enligt tabellen och räknar upp tystnaden.",
		reads = { Variable.party, Variable.silenceStage }, writes = { Variable.silenceStage, Variable.escalateTo })
class EscalateSilence implements JavaDelegate {

	private final Silence silence;

	EscalateSilence(Silence silence) {
		this.silence = silence;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Integer before = (Integer) instance.getVariable(Variable.silenceStage.name());
		int stage = (before != null) ? before + 1 : 1;
		instance.setVariable(Variable.silenceStage.name(), stage);
		instance.setVariable(Variable.escalateTo.name(), this.silence.escalate(instance.getProcessInstanceId(),
				instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()), stage));
	}

}
