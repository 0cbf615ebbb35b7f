package se.origo.disposal;

import se.origo.party.Scope;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "approveDisposal", label = "Godkänn gallringen",
		does = "Prövar att ärendet är avslutat och att två olika personer har tagit ställning, och antecknar vem som godkände.",
		reads = { Variable.party, Variable.disposedCase, Variable.disposalProposedBy },
		writes = Variable.disposalConfirmedBy)
class ApproveDisposal implements JavaDelegate {

	private final DisposalProcess disposal;

	ApproveDisposal(DisposalProcess disposal) {
		this.disposal = disposal;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.disposal.approve((String) instance.getVariable(Variable.party.name()),
				(String) instance.getVariable(Variable.disposedCase.name()),
				(String) instance.getVariable(Variable.disposalProposedBy.name()), Scope.actor());
		instance.setVariable(Variable.disposalConfirmedBy.name(), Scope.actor());
	}

}
