package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes what the other side reports. */
@Step(value = "noteProgress", label = "Anteckna beskedet",
		does = "Antecknar överlämningens tillstånd enligt mottagaren.",
		reads = { Variable.party, Variable.reportedStatus })
class NoteProgress implements JavaDelegate {

	private final Following following;

	NoteProgress(Following following) {
		this.following = following;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.following.note(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				(String) instance.getVariable(Variable.reportedStatus.name()));
	}

}
