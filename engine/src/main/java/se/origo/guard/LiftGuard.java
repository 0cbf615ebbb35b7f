package se.origo.guard;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lifts a guard. */
@Step(value = "liftGuard", label = "Häv skyddet", does = "Häver skyddet i det här ärendet.",
		reads = { Variable.guardKind, Variable.guardLiftingBy })
class LiftGuard implements JavaDelegate {

	private final GuardProcess guards;

	LiftGuard(GuardProcess guards) {
		this.guards = guards;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.guards.lift(execution.getProcessBusinessKey(), SetGuard.kind(execution),
				(String) execution.getVariable(Variable.guardLiftingBy.name()));
	}

}
