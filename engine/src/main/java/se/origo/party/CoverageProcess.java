package se.origo.party;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.process.DefinitionId;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises and calls off the process {@code coverage-alarm}. The alarm is the centre's case
 * and says which party cannot be reached; never a case, a sender or a person.
 */
@Service
public class CoverageProcess {

	private static final String PROCESS = "coverage-alarm";

	/** Not a deadline of the table: nobody is on duty at all. */
	private static final String NOBODY = "coverage";

	/** Nor this: somebody is on duty, but nobody who may take what waits. */
	private static final String UNATTENDED = "unattended";

	private final Coverage coverage;

	private final Register register;

	private final CaseFiles caseFiles;

	private final Conflicts conflicts;

	private final ApplicationEventPublisher events;

	private final RuntimeService engine;

	private final Clock clock;

	CoverageProcess(Coverage coverage, Register register, CaseFiles caseFiles, Conflicts conflicts,
			ApplicationEventPublisher events, RuntimeService engine, Clock clock) {
		this.coverage = coverage;
		this.register = register;
		this.caseFiles = caseFiles;
		this.conflicts = conflicts;
		this.events = events;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * A party's people have been looked at: somebody may have come, gone or been
	 * appointed.
	 *
	 * @param party the party's code
	 */
	public record Checked(String party) {
	}

	/**
	 * Whether a task or an instance is an alarm's.
	 * @param definition the id of the version of its process
	 */
	public static boolean isAlarm(String definition) {
		return PROCESS.equals(DefinitionId.key(definition));
	}

	/**
	 * Raises an alarm when nobody can be reached at a signed party and none is open, and
	 * calls off open ones when somebody can be. Safe to repeat, from any scope; joins the
	 * caller's transaction.
	 * @param party the party's code
	 */
	@Transactional
	public void check(String party) {
		Scope.asSystem("coverage", () -> {
			this.coverage.takeTurns(party);
			List<ProcessInstance> open = openAlarms(party, NOBODY);
			if (!this.coverage.isLost(party)) {
				open.forEach(this::callOff);
			}
			else if (open.isEmpty()) {
				raise(party, NOBODY, this.clock.instant(), null);
			}
			this.events.publishEvent(new Checked(party));
			return null;
		});
	}

	/**
	 * Raises an alarm when something waits at a party that nobody on duty there may take,
	 * and none is open.
	 * @param party the party's code
	 * @param since since when it waits
	 * @param caseNumber the case, whose blocks the alarm gets; it does not tell it
	 */
	@Transactional
	public void unattended(String party, Instant since, String caseNumber) {
		Scope.asSystem("coverage", () -> {
			this.coverage.takeTurns(party);
			if (openAlarms(party, UNATTENDED).isEmpty()) {
				raise(party, UNATTENDED, since, caseNumber);
			}
			return null;
		});
	}

	/**
	 * Calls off such an alarm: everything that waits has somebody.
	 * @param party the party's code
	 */
	@Transactional
	public void attended(String party) {
		Scope.asSystem("coverage", () -> {
			openAlarms(party, UNATTENDED).forEach(this::callOff);
			return null;
		});
	}

	private List<ProcessInstance> openAlarms(String party, String code) {
		return this.engine.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.variableValueEquals(Variable.alarmParty.name(), party)
			.variableValueEquals(Variable.deadlineCode.name(), code)
			.list();
	}

	/**
	 * Raises an alarm because a party does not answer although somebody is on duty.
	 * @param party the party's code
	 * @param deadlineCode the deadline that has passed
	 * @param since since when something waits
	 * @param caseNumber the case, whose blocks the alarm gets; it does not tell it
	 */
	@Transactional
	public void silent(String party, String deadlineCode, Instant since, String caseNumber) {
		Scope.asSystem("coverage", () -> {
			raise(party, deadlineCode, since, caseNumber);
			return null;
		});
	}

	private void raise(String party, String deadlineCode, Instant since, String about) {
		String centre = this.register.centre().code();
		String alarm = this.caseFiles.open(centre, PROCESS);
		if (about != null) {
			// Not even that something waits is for somebody who may not know of it.
			this.conflicts.travel(about, alarm);
		}
		this.engine.createMessageCorrelation("coverage-lost")
			.processInstanceBusinessKey(alarm)
			.setVariables(Map.of(Variable.party.name(), centre, Variable.alarmParty.name(), party,
					Variable.deadlineCode.name(), deadlineCode, Variable.waitingSince.name(), Date.from(since)))
			.correlateStartMessage();
	}

	private void callOff(ProcessInstance alarm) {
		// All, since an alarm that is just being handled no longer waits for the message.
		this.engine.createMessageCorrelation("coverage-restored").processInstanceId(alarm.getId()).correlateAll();
	}

}
