package se.origo.guard;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Keeps a guard until another day. */
@Step(value = "keepGuard", label = "Behåll skyddet", does = "Flyttar fram den dag då skyddet ses över.",
		reads = { Variable.guardKind, Variable.guardReviewOn }, writes = { Variable.guardReviewAt })
class KeepGuard implements JavaDelegate {

	private final GuardProcess guards;

	KeepGuard(GuardProcess guards) {
		this.guards = guards;
	}

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(Variable.guardReviewAt.name(),
				this.guards.keep(execution.getProcessBusinessKey(), SetGuard.kind(execution), SetGuard.day(execution)));
	}

}
