package se.origo.party;

import java.time.Clock;
import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.camunda.bpm.engine.TaskService;

import org.springframework.stereotype.Service;

/**
 * What happens when somebody goes away and comes back. Who acts for whom needs no doing:
 * it follows from the register and the time. Everything here may be repeated.
 */
@Service
class AbsenceProcess {

	private final Absences absences;

	private final Register register;

	private final CoverageProcess alarms;

	private final TaskService tasks;

	private final Happenings happenings;

	private final Clock clock;

	AbsenceProcess(Absences absences, Register register, CoverageProcess alarms, TaskService tasks,
			Happenings happenings, Clock clock) {
		this.absences = absences;
		this.register = register;
		this.alarms = alarms;
		this.tasks = tasks;
		this.happenings = happenings;
		this.clock = clock;
	}

	/**
	 * Puts an absence in the register. One that has begun already begins here, not at the
	 * next look at the timers.
	 */
	void record(Absence absence, String instance) {
		if (this.absences.add(absence, Scope.actor())) {
			tell("absence-registered", absence);
		}
		if (absence.isAt(this.clock.instant())) {
			begin(absence.caseNumber(), instance);
		}
	}

	/** Gives the absent person's claimed tasks back to their groups. */
	void begin(String caseNumber, String instance) {
		this.absences.ofCase(caseNumber).filter(absence -> absence.isAt(this.clock.instant())).ifPresent(absence -> {
			Scope.asSystem("absence", () -> {
				returnTasks(absence.person(), instance);
				return null;
			});
			tell("absence-begun", absence);
			checkCoverage(absence.person());
		});
	}

	/** Ends an absence, by its time or early. */
	void end(String caseNumber) {
		boolean ended = this.absences.end(caseNumber);
		this.absences.ofCase(caseNumber).filter(absence -> ended).ifPresent(absence -> {
			tell("absence-ended", absence);
			checkCoverage(absence.person());
		});
	}

	private void returnTasks(String person, String instance) {
		this.tasks.createTaskQuery()
			.taskAssignee(person)
			.list()
			.stream()
			// The absence's own task is being completed, or is the way back.
			.filter(task -> !task.getProcessInstanceId().equals(instance))
			.forEach(task -> this.tasks.setAssignee(task.getId(), null));
	}

	private void checkCoverage(String person) {
		this.register.partiesOf(person).forEach(this.alarms::check);
	}

	private void tell(String kind, Absence absence) {
		this.happenings.tell(new Happening(kind, absence.party(), absence.caseNumber(), null, Map.of("person",
				absence.person(), "from", absence.from().toString(), "until", absence.until().toString())));
	}

}
