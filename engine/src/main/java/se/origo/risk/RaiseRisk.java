package se.origo.risk;

import se.origo.casefile.Level;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "raiseRisk", label = "Höj risknivån",
		does = "Höjer risknivån till den som någon har valt; det får var och en som arbetar med ärendet.",
		reads = { Variable.party, Variable.newLevel },
		writes = { Variable.riskLevel, Variable.urgency, Variable.followDemanded, Variable.protectionDemanded,
				Variable.meetingDemanded, Variable.reassessAt, Variable.decisionDemanded })
class RaiseRisk implements JavaDelegate {

	private final RiskLevels levels;

	private final Precautions precautions;

	private final LevelDemands demands;

	RaiseRisk(RiskLevels levels, Precautions precautions, LevelDemands demands) {
		this.levels = levels;
		this.precautions = precautions;
		this.demands = demands;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Assessment raised = this.levels.raise(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()),
				Level.of((String) instance.getVariable(Variable.newLevel.name())));
		this.precautions.take(raised);
		instance.setVariables(this.demands.of(raised));
	}

}
