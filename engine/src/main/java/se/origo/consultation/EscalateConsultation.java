package se.origo.consultation;

import se.origo.process.Role;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the manager that a question has not been answered in time. */
@Step(value = "escalateConsultation", label = "Säg till chefen",
		does = "Säger till chefen att en fråga inte är besvarad i tid.", reads = Variable.party)
class EscalateConsultation implements JavaDelegate {

	private final OverdueProcess overdue;

	EscalateConsultation(OverdueProcess overdue) {
		this.overdue = overdue;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.overdue.offer(instance.getProcessInstanceId(), instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()), Role.MANAGER, "CONSULT-ANSWER");
	}

}
