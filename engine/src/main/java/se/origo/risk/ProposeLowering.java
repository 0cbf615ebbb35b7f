package se.origo.risk;

import se.origo.party.Scope;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "proposeLowering", label = "Anteckna förslaget att sänka nivån",
		does = "Antecknar vem som föreslog att risknivån sänks, och i vems ställe, så att ingen av dem kan bekräfta det.",
		reads = Variable.party, writes = { Variable.loweringProposedBy, Variable.loweringProposedFor })
class ProposeLowering implements JavaDelegate {

	@Override
	public void execute(DelegateExecution instance) {
		Two proposer = Two.now((String) instance.getVariable(Variable.party.name()));
		instance.setVariable(Variable.loweringProposedBy.name(), Scope.actor());
		instance.setVariable(Variable.loweringProposedFor.name(), proposer.actingFor());
	}

}
