package se.origo.meeting;

import java.util.UUID;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts on record who was there. */
@Step(value = "holdMeeting", label = "Anteckna närvaron", does = "Antecknar vilka parter som var med vid samrådet.",
		reads = Variable.meeting)
class HoldMeeting implements JavaDelegate {

	private final Convening convening;

	HoldMeeting(Convening convening) {
		this.convening = convening;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.convening.held(UUID.fromString((String) instance.getVariable(Variable.meeting.name())),
				instance.getProcessBusinessKey());
	}

}
