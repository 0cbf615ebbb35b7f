package se.origo.risk;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Lets a case meeting be called without anybody having thought of it. */
@Step(value = "beginMeeting", label = "Låt samråd kallas",
		does = "Startar ett samråd i ärendet, om inget pågår och inget har startats sedan nivån blev minst så här hög. Det fortsätter även om riskeskaleringen slutar.",
		reads = Variable.party, writes = Variable.meetingBegunAt)
class BeginMeeting implements JavaDelegate {

	private final DemandedMeetingProcess meetings;

	BeginMeeting(DemandedMeetingProcess meetings) {
		this.meetings = meetings;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.meetings
			.begin(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
					(Date) instance.getVariable(Variable.meetingBegunAt.name()))
			.ifPresent(begun -> instance.setVariable(Variable.meetingBegunAt.name(), begun));
	}

}
