package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Undoes an acceptance made in error. */
@Step(value = "undoAcceptance", label = "Ångra mottagandet",
		does = "Tar bort det som visades vid ett mottagande som gjordes av misstag.", writes = { Variable.workResult })
class UndoAcceptance implements JavaDelegate {

	private final Working working;

	UndoAcceptance(Working working) {
		this.working = working;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.working.undo(instance.getProcessBusinessKey());
		instance.setVariable(Variable.workResult.name(), "undone");
	}

}
