package se.origo.guard;

import java.time.LocalDate;

import se.origo.casefile.GuardKind;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sets a guard; one that is only looked at stands already. */
@Step(value = "setGuard", label = "Sätt skyddet",
		does = "Sätter skyddet här och i ärenden som det här har lämnats över till, och minns när det ses över.",
		reads = { Variable.guardAction, Variable.guardKind, Variable.guardReviewOn },
		writes = { Variable.guardReviewAt })
class SetGuard implements JavaDelegate {

	private final GuardProcess guards;

	SetGuard(GuardProcess guards) {
		this.guards = guards;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String caseNumber = execution.getProcessBusinessKey();
		GuardKind kind = kind(execution);
		boolean looks = "look".equals(execution.getVariable(Variable.guardAction.name()));
		execution.setVariable(Variable.guardReviewAt.name(),
				looks ? this.guards.reviewAt(caseNumber, kind) : this.guards.set(caseNumber, kind, day(execution)));
	}

	static GuardKind kind(DelegateExecution execution) {
		return GuardKind.of((String) execution.getVariable(Variable.guardKind.name())).orElseThrow();
	}

	static LocalDate day(DelegateExecution execution) {
		return LocalDate.parse(((String) execution.getVariable(Variable.guardReviewOn.name())).substring(0, 10));
	}

}
