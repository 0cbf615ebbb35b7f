package se.origo.risk;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Somebody has decided that the level stays. */
@Step(value = "keepLevel", label = "Anteckna att nivån står fast",
		does = "Lägger en rad i ärendets serie: någon har beslutat att risknivån gäller även i fortsättningen. Tiden till nästa beslut börjar om; ingen larmas en gång till.",
		reads = Variable.party, writes = { Variable.riskLevel, Variable.urgency, Variable.followDemanded,
				Variable.protectionDemanded, Variable.meetingDemanded, Variable.reassessAt, Variable.decisionDemanded })
class KeepLevel implements JavaDelegate {

	private final RiskLevels levels;

	private final LevelDemands demands;

	KeepLevel(RiskLevels levels, LevelDemands demands) {
		this.levels = levels;
		this.demands = demands;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Assessment kept = this.levels.keep(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()));
		instance.setVariables(this.demands.of(kept));
	}

}
