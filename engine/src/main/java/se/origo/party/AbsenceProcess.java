package se.origo.party;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.OneByOne;

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

	private final OneByOne oneByOne;

	private final Happenings happenings;

	private final Clock clock;

	AbsenceProcess(Absences absences, Register register, CoverageProcess alarms, TaskService tasks, OneByOne oneByOne,
			Happenings happenings, Clock clock) {
		this.absences = absences;
		this.register = register;
		this.alarms = alarms;
		this.tasks = tasks;
		this.oneByOne = oneByOne;
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
			settle(absence.person(), instance);
		}
	}

	/**
	 * Lets the deputy take over. When the engine says that it is time, it is: a timer
	 * that is let out early moves the absence's beginning with it.
	 */
	void begin(String caseNumber, String instance) {
		this.absences.begin(caseNumber);
		this.absences.ofCase(caseNumber).filter(absence -> absence.isAt(this.clock.instant())).ifPresent(absence -> {
			tell("absence-begun", absence);
			settle(absence.person(), instance);
		});
	}

	/** Ends an absence, by its time or early. */
	void end(String caseNumber, String instance) {
		boolean ended = this.absences.end(caseNumber);
		this.absences.ofCase(caseNumber).filter(absence -> ended).ifPresent(absence -> {
			tell("absence-ended", absence);
			settle(absence.person(), instance);
		});
	}

	/** Gives back what is held without a right by anybody at all. */
	void settleEveryone() {
		Scope.asSystem("absence", () -> {
			this.absences.holders()
				.forEach(holder -> this.oneByOne.each("give back a task", held(holder, null),
						task -> giveBack(task, holder)));
			return null;
		});
	}

	/** Puts tasks and alarms right where this person's coming or going matters. */
	private void settle(String person, String instance) {
		List<String> parties = this.register.partiesOf(person);
		Scope.asSystem("absence", () -> {
			parties.stream()
				.flatMap(party -> this.register.peopleAt(party).stream())
				.distinct()
				// The absence's own task is just being completed.
				.forEach(colleague -> held(colleague, instance).forEach(task -> giveBack(task, colleague)));
			return null;
		});
		parties.forEach(this.alarms::check);
	}

	private List<String> held(String holder, String instance) {
		Set<String> groups = this.register.callerById(holder).map(Caller::groups).orElse(Set.of());
		return this.absences.heldWithoutRight(holder, groups, instance);
	}

	/**
	 * A claimed task whose groups its holder no longer belongs to goes back to them: from
	 * somebody who leaves to the deputy, and from the deputy when the contact person is
	 * back. One that has got another holder meanwhile, or is done, is left alone.
	 */
	void giveBack(String task, String holder) {
		if (this.absences.keepHeld(task, holder)) {
			this.tasks.setAssignee(task, null);
		}
	}

	private void tell(String kind, Absence absence) {
		this.happenings.tell(new Happening(kind, absence.party(), absence.caseNumber(), null, Map.of("person",
				absence.person(), "from", absence.from().toString(), "until", absence.until().toString())));
	}

}
