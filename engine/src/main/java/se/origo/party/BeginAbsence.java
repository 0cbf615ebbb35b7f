package se.origo.party;

import se.origo.process.Step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "beginAbsence", label = "Låt ersättaren ta vid",
		does = "Den frånvarandes uppgifter går tillbaka till gruppen och täckningen kontrolleras.")
class BeginAbsence implements JavaDelegate {

	private final AbsenceProcess absences;

	BeginAbsence(AbsenceProcess absences) {
		this.absences = absences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.absences.begin(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
	}

}
