package se.origo.meeting;

import java.util.Date;
import java.util.UUID;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Moves a meeting. */
@Step(value = "moveMeeting", label = "Flytta samrådet",
		does = "Flyttar ett samråd till en ny tid. De som har svarat får en ny kallelse att svara på; fristen vid hög nivå flyttas inte.",
		reads = { Variable.meeting, Variable.newMeetingAt }, writes = Variable.meetingAt)
class MoveMeeting implements JavaDelegate {

	private final Moving moving;

	MoveMeeting(Moving moving) {
		this.moving = moving;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Date at = (Date) instance.getVariable(Variable.newMeetingAt.name());
		this.moving.move(UUID.fromString((String) instance.getVariable(Variable.meeting.name())), at);
		instance.setVariable(Variable.meetingAt.name(), at);
	}

}
