package se.origo.party;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "endAbsence", label = "Avsluta frånvaron",
		does = "Personen är tillbaka i tjänst och täckningen kontrolleras.")
class EndAbsence implements JavaDelegate {

	private final AbsenceProcess absences;

	EndAbsence(AbsenceProcess absences) {
		this.absences = absences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.absences.end(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
	}

}
