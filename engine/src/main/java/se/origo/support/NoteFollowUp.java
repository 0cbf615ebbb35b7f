package se.origo.support;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes how it goes, some months later. */
@Step(value = "noteFollowUp", label = "Anteckna uppföljningen",
		does = "Antecknar uppföljningen; en kontakt som ett skydd stoppar nekas.",
		reads = { Variable.party, Variable.contactWith, Variable.contactWay, Variable.contactAgreed })
class NoteFollowUp implements JavaDelegate {

	private final SupportProcess support;

	NoteFollowUp(SupportProcess support) {
		this.support = support;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.support.followedUp(execution.getProcessBusinessKey(),
				(String) execution.getVariable(Variable.party.name()), execution.getVariables());
	}

}
