package se.origo.meeting;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells one party at the table. */
@Step(value = "shareAtMeeting", label = "Dela uppgifter",
		does = "Lämnar ut valda uppgifter till en part vid bordet, på det valda lagstödet.",
		reads = { Variable.meeting, Variable.receiver, Variable.ground })
class ShareAtMeeting implements JavaDelegate {

	private final Sharing sharing;

	ShareAtMeeting(Sharing sharing) {
		this.sharing = sharing;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.sharing.share((String) instance.getVariable(Variable.meeting.name()), instance.getVariables());
	}

}
