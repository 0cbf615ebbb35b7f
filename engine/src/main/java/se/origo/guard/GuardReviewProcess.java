package se.origo.guard;

import java.time.Clock;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import se.origo.casefile.DueGuards;
import se.origo.deadline.SwedishTime;
import se.origo.party.Scope;
import se.origo.process.Message;
import se.origo.process.OneByOne;
import se.origo.process.Variable;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What an item, a level of risk or another party has set has nobody who chose its day.
 * When the day comes the party gets a task to look at it, as if somebody had.
 */
@Service
class GuardReviewProcess {

	private static final String PROCESS = "guard";

	private final DueGuards guards;

	private final RuntimeService engine;

	private final OneByOne oneByOne;

	private final Clock clock;

	GuardReviewProcess(DueGuards guards, RuntimeService engine, OneByOne oneByOne, Clock clock) {
		this.guards = guards;
		this.oneByOne = oneByOne;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Has every guard whose day has come looked at, in cases in which something goes on.
	 * Safe to repeat. Runs when the day changes in Stockholm, and at each start.
	 */
	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 3 0 * * *", zone = "Europe/Stockholm")
	public void lookAtWhatIsDue() {
		Scope.asSystem(PROCESS, () -> {
			this.oneByOne.each("have a guard looked at", this.guards.until(SwedishTime.today(this.clock)), due -> {
				if (this.guards.keep(due) && goesOn(due) && !isLookedAt(due)) {
					begin(due);
				}
			});
			return null;
		});
	}

	private boolean goesOn(DueGuards.Due due) {
		return this.engine.createProcessInstanceQuery().processInstanceBusinessKey(due.caseNumber()).count() > 0;
	}

	private boolean isLookedAt(DueGuards.Due due) {
		return this.engine.createProcessInstanceQuery()
			.processInstanceBusinessKey(due.caseNumber())
			.processDefinitionKey(PROCESS)
			.variableValueEquals(Variable.guardKind.name(), due.kind().code())
			.count() > 0;
	}

	private void begin(DueGuards.Due due) {
		this.engine.createMessageCorrelation(Message.GUARD_DUE.code())
			.processInstanceBusinessKey(due.caseNumber())
			.setVariables(Map.of(Variable.party.name(), due.party(), Variable.guardKind.name(), due.kind().code(),
					Variable.guardReviewAt.name(), Date.from(SwedishTime.endOf(due.reviewOn()))))
			.correlateStartMessage();
	}

}
