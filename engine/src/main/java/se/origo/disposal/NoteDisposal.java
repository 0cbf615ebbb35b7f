package se.origo.disposal;

import se.origo.party.Scope;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "noteDisposal", label = "Anteckna förslaget om gallring",
		does = "Antecknar vem som föreslog gallringen, så att samma person inte kan godkänna den.",
		writes = Variable.disposalProposedBy)
class NoteDisposal implements JavaDelegate {

	@Override
	public void execute(DelegateExecution instance) {
		instance.setVariable(Variable.disposalProposedBy.name(), Scope.actor());
	}

}
