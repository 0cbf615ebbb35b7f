package se.origo.risk;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;

import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Service;

/**
 * The case meeting that a level demands. It is an instance of its own in the case: a
 * meeting that is called is held, even when the risk is handed over to a plan meanwhile.
 */
@Service
class DemandedMeetingProcess {

	private static final String PROCESS = "case-meeting";

	private final RiskLevels levels;

	private final RuntimeService engine;

	private final Clock clock;

	DemandedMeetingProcess(RiskLevels levels, RuntimeService engine, Clock clock) {
		this.levels = levels;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Begins one, unless one is under way or has been begun for this level already.
	 * @param before when the risk last let one begin, or null
	 * @return when this one began; empty when none did
	 */
	Optional<Date> begin(String caseNumber, String party, Date before) {
		if (isUnderWay(caseNumber) || isForThisLevel(caseNumber, before)) {
			return Optional.empty();
		}
		this.engine.startProcessInstanceByKey(PROCESS, caseNumber, Map.of(Variable.party.name(), party));
		return Optional.of(Date.from(this.clock.instant()));
	}

	private boolean isUnderWay(String caseNumber) {
		return this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.processDefinitionKey(PROCESS)
			.count() > 0;
	}

	private boolean isForThisLevel(String caseNumber, Date before) {
		Instant since = this.levels.since(caseNumber, this.levels.inForce(caseNumber));
		// The engine keeps whole milliseconds.
		return before != null && !before.toInstant().isBefore(since.truncatedTo(ChronoUnit.MILLIS));
	}

}
