package se.origo.conflict;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lifts a block. */
@Step(value = "liftBlock", label = "Häv jävsspärren", does = "Häver spärren i alla ärenden som den har följt med till.",
		reads = { Variable.party, Variable.conflictCase })
class LiftBlock implements JavaDelegate {

	private final ConflictProcess conflicts;

	LiftBlock(ConflictProcess conflicts) {
		this.conflicts = conflicts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.conflicts.lift(execution.getProcessBusinessKey(), (String) execution.getVariable(Variable.party.name()),
				(String) execution.getVariable(Variable.conflictCase.name()));
	}

}
