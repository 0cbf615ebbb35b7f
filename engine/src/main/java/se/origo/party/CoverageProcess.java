package se.origo.party;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

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

	private final Coverage coverage;

	private final Register register;

	private final CaseFiles caseFiles;

	private final RuntimeService engine;

	private final Clock clock;

	CoverageProcess(Coverage coverage, Register register, CaseFiles caseFiles, RuntimeService engine, Clock clock) {
		this.coverage = coverage;
		this.register = register;
		this.caseFiles = caseFiles;
		this.engine = engine;
		this.clock = clock;
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
			List<ProcessInstance> open = openAlarms(party);
			if (!this.coverage.isLost(party)) {
				open.forEach(this::callOff);
			}
			else if (open.isEmpty()) {
				raise(party, NOBODY, this.clock.instant());
			}
			return null;
		});
	}

	private List<ProcessInstance> openAlarms(String party) {
		return this.engine.createProcessInstanceQuery()
			.processDefinitionKey(PROCESS)
			.variableValueEquals(Variable.alarmParty.name(), party)
			.variableValueEquals(Variable.deadlineCode.name(), NOBODY)
			.list();
	}

	/**
	 * Raises an alarm because a party does not answer although somebody is on duty.
	 * @param party the party's code
	 * @param deadlineCode the deadline that has passed
	 * @param since since when something waits
	 */
	@Transactional
	public void silent(String party, String deadlineCode, Instant since) {
		Scope.asSystem("coverage", () -> {
			raise(party, deadlineCode, since);
			return null;
		});
	}

	private void raise(String party, String deadlineCode, Instant since) {
		String centre = this.register.centre().code();
		this.engine.createMessageCorrelation("coverage-lost")
			.processInstanceBusinessKey(this.caseFiles.open(centre, PROCESS))
			.setVariables(Map.of(Variable.party.name(), centre, Variable.alarmParty.name(), party,
					Variable.deadlineCode.name(), deadlineCode, Variable.waitingSince.name(), Date.from(since)))
			.correlateStartMessage();
	}

	private void callOff(ProcessInstance alarm) {
		// All, since an alarm that is just being handled no longer waits for the message.
		this.engine.createMessageCorrelation("coverage-restored").processInstanceId(alarm.getId()).correlateAll();
	}

}
