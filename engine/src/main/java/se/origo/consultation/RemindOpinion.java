package se.origo.consultation;

import se.origo.process.Role;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the party that was asked, and asks its deputy. */
@Step(value = "remindOpinion", label = "Påminn om svar",
		does = "Påminner den tillfrågade parten och frågar dess ersättare.", reads = Variable.party)
class RemindOpinion implements JavaDelegate {

	private final OverdueProcess overdue;

	RemindOpinion(OverdueProcess overdue) {
		this.overdue = overdue;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.overdue.offer(instance.getProcessInstanceId(), instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()), Role.DEPUTY, "CONSULT-OPINION");
	}

}
