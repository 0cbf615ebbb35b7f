package se.origo.support;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Notes what happened in a support. */
@Step(value = "noteSupport", label = "Anteckna i stödet",
		does = "Antecknar ett samtal, en kontakt eller att någon följde med; en kontakt som ett skydd stoppar nekas.",
		reads = { Variable.party, Variable.supportAction, Variable.contactWith, Variable.contactWay,
				Variable.contactAgreed, Variable.accompaniedTo, Variable.accompaniedTold, Variable.accompaniedOn })
class NoteSupport implements JavaDelegate {

	private final SupportProcess support;

	NoteSupport(SupportProcess support) {
		this.support = support;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.support.note(execution.getProcessBusinessKey(), (String) execution.getVariable(Variable.party.name()),
				execution.getVariables());
	}

}
