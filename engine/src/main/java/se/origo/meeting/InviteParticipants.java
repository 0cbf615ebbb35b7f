package se.origo.meeting;

import java.util.Date;
import java.util.UUID;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Calls the parties. */
@Step(value = "inviteParticipants", label = "Kalla parterna",
		does = "Kallar varje part till samrådet i ett eget ärende, med en kodad kallelse.",
		reads = { Variable.party, Variable.meetingAt, Variable.meetingIdentified, Variable.policeReport },
		writes = Variable.meeting)
class InviteParticipants implements JavaDelegate {

	private final Convening convening;

	InviteParticipants(Convening convening) {
		this.convening = convening;
	}

	@Override
	public void execute(DelegateExecution instance) {
		UUID meeting = this.convening.call(instance.getProcessBusinessKey(),
				(String) instance.getVariable(Variable.party.name()),
				(Date) instance.getVariable(Variable.meetingAt.name()),
				"identified".equals(instance.getVariable(Variable.meetingIdentified.name())),
				(String) instance.getVariable(Variable.policeReport.name()));
		instance.setVariable(Variable.meeting.name(), meeting.toString());
	}

}
