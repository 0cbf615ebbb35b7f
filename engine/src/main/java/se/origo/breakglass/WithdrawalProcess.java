package se.origo.breakglass;

import java.util.Set;

import se.origo.casefile.Conflicts;
import se.origo.party.Scope;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * What becomes of an opening when somebody is blocked from its case afterwards: it closes
 * at once for whom that concerns, and those who are told of it are told no more.
 */
@Service
class WithdrawalProcess {

	private final Openings openings;

	private final Conflicts conflicts;

	private final RuntimeService engine;

	WithdrawalProcess(Openings openings, Conflicts conflicts, RuntimeService engine) {
		this.openings = openings;
		this.conflicts = conflicts;
		this.engine = engine;
	}

	@EventListener
	void blocked(Conflicts.Blocked blocked) {
		Scope.asSystem("break-glass", () -> {
			this.openings.ofCase(blocked.caseNumber()).forEach(this::withdraw);
			return null;
		});
	}

	private void withdraw(Opening opening) {
		Set<String> blocked = this.conflicts.blockedFrom(opening.caseNumber());
		// First, since nobody else may take the task that the block takes away.
		if (opening.end() == null && blocked.contains(opening.person())) {
			this.engine.createMessageCorrelation("glass-withdrawn")
				.processInstanceBusinessKey(opening.glassCase())
				.correlateAll();
		}
		this.conflicts.travel(opening.caseNumber(), opening.glassCase());
		this.engine.createProcessInstanceQuery()
			.variableValueEquals(Variable.openedGlass.name(), opening.glassCase())
			.list()
			.forEach(told -> this.conflicts.travel(opening.caseNumber(), told.getBusinessKey()));
	}

}
