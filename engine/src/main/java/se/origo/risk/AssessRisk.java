package se.origo.risk;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "assessRisk", label = "Bedöm risken",
		does = "Läser ärendets svar, frågar tabellen risk-level, lägger en rad i ärendets serie av bedömningar, ger risknivån och sätter de skydd som nivån kräver. Sänker aldrig en nivå som redan gäller.",
		reads = Variable.party, writes = { Variable.riskLevel, Variable.reassessAt, Variable.urgency })
class AssessRisk implements JavaDelegate {

	private final RiskLevels levels;

	private final Precautions precautions;

	AssessRisk(RiskLevels levels, Precautions precautions) {
		this.levels = levels;
		this.precautions = precautions;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Assessment assessment = this.levels.assess(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()));
		this.precautions.take(assessment);
		tell(instance, this.levels, assessment);
	}

	/**
	 * Lets the diagram know of the level, of when it must be looked at again, and of how
	 * urgent its tasks are.
	 */
	static void tell(DelegateExecution instance, RiskLevels levels, Assessment assessment) {
		Level level = assessment.inForce();
		instance.setVariable(Variable.riskLevel.name(), level.code());
		instance.setVariable(Variable.reassessAt.name(), Date.from(levels.tooOld(assessment)));
		instance.setVariable(Variable.urgency.name(), (level == Level.RAISED) ? Level.NORMAL.code() : level.code());
	}

}
