package se.origo.meeting;

import java.util.Map;
import java.util.UUID;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ends a meeting. */
@Step(value = "closeMeeting", label = "Avsluta samrådet",
		does = "Avslutar samrådet som uppföljt, inställt eller utan att någon kom, och säger det till dem som följer det.",
		reads = { Variable.meeting, Variable.meetingStep })
class CloseMeeting implements JavaDelegate {

	/** How a meeting ends, by what somebody last did with it. */
	private static final Map<String, String> ENDS = Map.of("held", "followed", "cancel", "cancelled");

	private final Convening convening;

	CloseMeeting(Convening convening) {
		this.convening = convening;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.convening.close(UUID.fromString((String) instance.getVariable(Variable.meeting.name())),
				ENDS.getOrDefault(String.valueOf(instance.getVariable(Variable.meetingStep.name())), "lapsed"));
	}

}
