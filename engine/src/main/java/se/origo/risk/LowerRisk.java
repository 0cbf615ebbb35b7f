package se.origo.risk;

import se.origo.casefile.Level;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "lowerRisk", label = "Sänk risknivån",
		does = "Prövar att två olika personer har tagit ställning och sänker risknivån. Det som bara AKUT krävde hävs.",
		reads = { Variable.party, Variable.newLevel, Variable.loweringProposedBy, Variable.loweringProposedFor },
		writes = { Variable.riskLevel, Variable.urgency, Variable.followDemanded, Variable.protectionDemanded,
				Variable.meetingDemanded, Variable.reassessAt, Variable.decisionDemanded })
class LowerRisk implements JavaDelegate {

	private final RiskLevels levels;

	private final Precautions precautions;

	private final LevelDemands demands;

	LowerRisk(RiskLevels levels, Precautions precautions, LevelDemands demands) {
		this.levels = levels;
		this.precautions = precautions;
		this.demands = demands;
	}

	@Override
	public void execute(DelegateExecution instance) {
		String party = (String) instance.getVariable(Variable.party.name());
		Two proposer = Two.demanded(instance.getVariables(), party);
		Assessment lowered = this.levels.lower(instance.getProcessBusinessKey(), party,
				Level.of((String) instance.getVariable(Variable.newLevel.name())), proposer.person());
		this.precautions.lift(lowered);
		instance.setVariables(this.demands.of(lowered));
	}

}
