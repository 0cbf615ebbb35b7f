package se.origo.risk;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import se.origo.process.Variable;

import org.camunda.bpm.engine.HistoryService;
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

	private final HistoryService history;

	DemandedMeetingProcess(RiskLevels levels, RuntimeService engine, HistoryService history) {
		this.levels = levels;
		this.engine = engine;
		this.history = history;
	}

	/** Begins one, unless one is under way or has been begun for this level already. */
	void begin(String caseNumber, String party) {
		if (!isUnderWay(caseNumber) && !hasBegun(caseNumber)) {
			this.engine.startProcessInstanceByKey(PROCESS, caseNumber, Map.of(Variable.party.name(), party));
		}
	}

	private boolean isUnderWay(String caseNumber) {
		return this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.processDefinitionKey(PROCESS)
			.count() > 0;
	}

	private boolean hasBegun(String caseNumber) {
		Instant since = this.levels.since(caseNumber, this.levels.inForce(caseNumber));
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.processDefinitionKey(PROCESS)
			.startedAfter(Date.from(since))
			.count() > 0;
	}

}
