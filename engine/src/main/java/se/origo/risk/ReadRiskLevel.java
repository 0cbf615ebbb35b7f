package se.origo.risk;

import java.util.Date;

import se.origo.casefile.Level;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a diagram that assesses nothing itself know the level of the case. */
@Step(value = "readRiskLevel", label = "Se efter risknivån",
		does = "Ser efter vilken risknivå som gäller i ärendet och sedan när den har varit minst hög. Bedömer ingenting.",
		writes = { Variable.riskLevel, Variable.highSince })
class ReadRiskLevel implements JavaDelegate {

	private final RiskLevels levels;

	ReadRiskLevel(RiskLevels levels) {
		this.levels = levels;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Series series = this.levels.series(instance.getProcessBusinessKey());
		instance.setVariable(Variable.riskLevel.name(), series.inForce().code());
		series.since(Level.HIGH).ifPresent(since -> instance.setVariable(Variable.highSince.name(), Date.from(since)));
	}

}
