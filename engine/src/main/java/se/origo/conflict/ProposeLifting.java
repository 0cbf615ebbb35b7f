package se.origo.conflict;

import se.origo.party.Scope;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Remembers who wants to lift a block, because somebody else has to confirm it. */
@Step(value = "proposeLifting", label = "Minns vem som vill häva",
		does = "Antecknar vem som vill häva spärren, så att någon annan bekräftar det.",
		writes = { Variable.liftingProposedBy })
class ProposeLifting implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		execution.setVariable(Variable.liftingProposedBy.name(), Scope.actor());
	}

}
