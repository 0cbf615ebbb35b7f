package se.origo.conflict;

import java.time.LocalDate;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps a block until another day. */
@Step(value = "keepBlock", label = "Behåll jävsspärren", does = "Flyttar fram den dag då jävsspärren ses över.",
		reads = { Variable.party, Variable.conflictReviewOn }, writes = { Variable.conflictReviewAt })
class KeepBlock implements JavaDelegate {

	private final ConflictProcess conflicts;

	KeepBlock(ConflictProcess conflicts) {
		this.conflicts = conflicts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String day = (String) execution.getVariable(Variable.conflictReviewOn.name());
		execution.setVariable(Variable.conflictReviewAt.name(), this.conflicts.keep(execution.getProcessBusinessKey(),
				(String) execution.getVariable(Variable.party.name()), LocalDate.parse(day.substring(0, 10))));
	}

}
