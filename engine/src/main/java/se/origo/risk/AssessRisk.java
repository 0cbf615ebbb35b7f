package se.origo.risk;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "assessRisk", label = "Bedöm risken",
		does = "Läser ärendets svar, frågar tabellen risk-level, lägger en rad i ärendets serie av bedömningar och ger risknivån. Sänker aldrig en nivå som redan gäller.",
		reads = Variable.party, writes = { Variable.riskLevel, Variable.reassessAt })
class AssessRisk implements JavaDelegate {

	private final RiskLevels levels;

	AssessRisk(RiskLevels levels) {
		this.levels = levels;
	}

	@Override
	public void execute(DelegateExecution instance) {
		tell(instance, this.levels, this.levels.assess(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name())));
	}

	/** Lets the diagram know of the level and of when it must be looked at again. */
	static void tell(DelegateExecution instance, RiskLevels levels, Assessment assessment) {
		instance.setVariable(Variable.riskLevel.name(), assessment.inForce().code());
		instance.setVariable(Variable.reassessAt.name(), Date.from(levels.tooOld(assessment)));
	}

}
