package se.origo.conflict;

import java.util.List;
import java.util.Objects;

import se.origo.casefile.Conflicts;
import se.origo.party.Scope;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Processes about another case of the party's: an extract of its ledger, its disposal.
 * Whoever is kept from that case is kept from them too, whichever came first.
 */
@Service
class AboutProcess {

	private static final List<Variable> ABOUT = List.of(Variable.extractCase, Variable.disposedCase);

	private final Conflicts conflicts;

	private final RuntimeService engine;

	AboutProcess(Conflicts conflicts, RuntimeService engine) {
		this.conflicts = conflicts;
		this.engine = engine;
	}

	/** Before a task is offered to anybody. */
	void made(DelegateTask task) {
		ABOUT.stream()
			.map(about -> (String) task.getExecution().getVariable(about.name()))
			.filter(Objects::nonNull)
			.forEach(about -> this.conflicts.travel(about, task.getExecution().getProcessBusinessKey()));
	}

	@EventListener
	void blocked(Conflicts.Blocked blocked) {
		Scope.asSystem("conflict", () -> {
			ABOUT.stream()
				.flatMap(about -> this.engine.createProcessInstanceQuery()
					.variableValueEquals(about.name(), blocked.caseNumber())
					.list()
					.stream())
				.map(ProcessInstance::getBusinessKey)
				.forEach(about -> this.conflicts.travel(blocked.caseNumber(), about));
			return null;
		});
	}

}
