package se.origo.guard;

import se.origo.party.Scope;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Seals why a guard can be lifted with it, and remembers who wants to. */
@Step(value = "proposeGuardLifting", label = "Anteckna varför skyddet hävs",
		does = "Förseglar skälet och planen med skyddet, och antecknar vem som vill häva det.",
		reads = { Variable.party, Variable.guardKind }, writes = { Variable.guardLiftingBy })
class ProposeGuardLifting implements JavaDelegate {

	private final GuardProcess guards;

	ProposeGuardLifting(GuardProcess guards) {
		this.guards = guards;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.guards.propose(execution.getProcessBusinessKey(), (String) execution.getVariable(Variable.party.name()),
				SetGuard.kind(execution));
		execution.setVariable(Variable.guardLiftingBy.name(), Scope.actor());
	}

}
