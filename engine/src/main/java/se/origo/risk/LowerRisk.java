package se.origo.risk;

import se.origo.process.Objection;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "lowerRisk", label = "Sänk risknivån",
		does = "Prövar att två olika personer har tagit ställning och sänker risknivån.",
		reads = { Variable.party, Variable.newLevel, Variable.loweringProposedBy, Variable.loweringProposedFor },
		writes = { Variable.riskLevel, Variable.reassessAt, Variable.urgency })
class LowerRisk implements JavaDelegate {

	private final RiskLevels levels;

	LowerRisk(RiskLevels levels) {
		this.levels = levels;
	}

	@Override
	public void execute(DelegateExecution instance) {
		String party = (String) instance.getVariable(Variable.party.name());
		Two proposer = Two.proposer(instance.getVariables());
		if (proposer.isOneWith(Two.now(party))) {
			throw new Objection(Two.SAME_PERSON);
		}
		AssessRisk.tell(instance, this.levels, this.levels.lower(instance.getProcessBusinessKey(), party,
				Level.of((String) instance.getVariable(Variable.newLevel.name())), proposer.person()));
	}

}
