package se.origo.party;

import java.time.Instant;

import se.origo.deadline.FormTime;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "recordAbsence", label = "Registrera frånvaron",
		does = "Skriver in frånvaron i registret; har den redan börjat tar ersättaren vid genast.",
		reads = { Variable.party, Variable.absentPerson, Variable.absentFrom, Variable.absentUntil })
class RecordAbsence implements JavaDelegate {

	private final AbsenceProcess absences;

	RecordAbsence(AbsenceProcess absences) {
		this.absences = absences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Absence absence = new Absence(text(execution, Variable.absentPerson), text(execution, Variable.party),
				execution.getProcessBusinessKey(), moment(execution, Variable.absentFrom),
				moment(execution, Variable.absentUntil), null);
		this.absences.record(absence, execution.getProcessInstanceId());
	}

	private static String text(DelegateExecution execution, Variable variable) {
		return (String) execution.getVariable(variable.name());
	}

	private static Instant moment(DelegateExecution execution, Variable variable) {
		return FormTime.instant(execution.getVariable(variable.name())).orElseThrow();
	}

}
