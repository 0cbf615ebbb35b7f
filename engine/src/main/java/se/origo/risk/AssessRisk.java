package se.origo.risk;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "assessRisk", label = "Bedöm risken",
		does = "Läser ärendets svar, frågar tabellen risk-level, lägger en rad i ärendets serie av bedömningar, ger risknivån och det som den kräver enligt tabellen risk-response, och sätter de skydd som nivån kräver. Sänker aldrig en nivå som redan gäller.",
		reads = Variable.party, writes = { Variable.riskLevel, Variable.urgency, Variable.followDemanded,
				Variable.protectionDemanded, Variable.meetingDemanded, Variable.reassessAt, Variable.decisionDemanded })
class AssessRisk implements JavaDelegate {

	private final RiskLevels levels;

	private final Precautions precautions;

	private final LevelDemands demands;

	AssessRisk(RiskLevels levels, Precautions precautions, LevelDemands demands) {
		this.levels = levels;
		this.precautions = precautions;
		this.demands = demands;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Assessment assessment = this.levels.assess(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()));
		this.precautions.take(assessment);
		instance.setVariables(this.demands.of(assessment));
	}

}
