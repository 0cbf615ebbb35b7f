package se.origo.watch;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds the step that a journey is in, and when the next begins. */
@Step(value = "planTravelWatch", label = "Räkna fram nästa steg",
		does = "Slår upp vad som ska göras nu inför en resa, och när nästa steg börjar.",
		reads = { Variable.travelDate, Variable.travelReturnDate },
		writes = { Variable.travelStage, Variable.travelNextAt, Variable.travelNoted })
class PlanTravelWatch implements JavaDelegate {

	private final Journeys journeys;

	PlanTravelWatch(Journeys journeys) {
		this.journeys = journeys;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Journeys.Stage stage = this.journeys.stage(Journey.of(instance.getVariables()));
		boolean noted = "noted".equals(instance.getVariable(Variable.travelStep.name()))
				&& stage.code().equals(instance.getVariable(Variable.travelStage.name()));
		instance.setVariable(Variable.travelNoted.name(), noted);
		instance.setVariable(Variable.travelStage.name(), stage.code());
		instance.setVariable(Variable.travelNextAt.name(), Date.from(stage.next()));
		instance.removeVariable(Variable.travelStep.name());
	}

}
