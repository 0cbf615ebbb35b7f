package se.origo.conflict;

import java.time.LocalDate;

import se.origo.casefile.Conflicts;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts a block in force. */
@Step(value = "raiseBlock", label = "Sätt jävsspärren",
		does = "Spärrar ärendet, och allt som har lämnats över från det, för den som jävet gäller.",
		reads = { Variable.party, Variable.conflictCase, Variable.conflictPerson, Variable.conflictParty,
				Variable.conflictReviewOn },
		writes = { Variable.conflictReviewAt })
class RaiseBlock implements JavaDelegate {

	private final ConflictProcess conflicts;

	private final Concerned concerned;

	RaiseBlock(ConflictProcess conflicts, Concerned concerned) {
		this.conflicts = conflicts;
		this.concerned = concerned;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Conflicts.Whom whom = this.concerned.of(execution.getProcessBusinessKey(),
				text(execution, Variable.conflictPerson), text(execution, Variable.conflictParty));
		Conflicts.Block block = new Conflicts.Block(execution.getProcessBusinessKey(), text(execution, Variable.party),
				whom, LocalDate.parse(text(execution, Variable.conflictReviewOn).substring(0, 10)));
		execution.setVariable(Variable.conflictReviewAt.name(),
				this.conflicts.raise(block, text(execution, Variable.conflictCase)));
	}

	private static String text(DelegateExecution execution, Variable variable) {
		return (String) execution.getVariable(variable.name());
	}

}
