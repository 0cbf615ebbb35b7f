package se.origo.risk;

import se.origo.casefile.Level;
import se.origo.process.Objection;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "lowerRisk", label = "Sänk risknivån",
		does = "Prövar att två olika personer har tagit ställning och sänker risknivån.",
		reads = { Variable.party, Variable.newLevel, Variable.loweringProposedBy, Variable.loweringProposedFor },
		writes = { Variable.riskLevel, Variable.urgency, Variable.followDemanded, Variable.protectionDemanded,
				Variable.meetingDemanded, Variable.reassessAt, Variable.decisionDemanded })
class LowerRisk implements JavaDelegate {

	private final RiskLevels levels;

	private final LevelDemands demands;

	LowerRisk(RiskLevels levels, LevelDemands demands) {
		this.levels = levels;
		this.demands = demands;
	}

	@Override
	public void execute(DelegateExecution instance) {
		String party = (String) instance.getVariable(Variable.party.name());
		Two proposer = Two.proposer(instance.getVariables());
		if (proposer.isOneWith(Two.now(party))) {
			throw new Objection(Two.SAME_PERSON);
		}
		Assessment lowered = this.levels.lower(instance.getProcessBusinessKey(), party,
				Level.of((String) instance.getVariable(Variable.newLevel.name())), proposer.person());
		instance.setVariables(this.demands.of(lowered));
	}

}
