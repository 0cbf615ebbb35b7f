package se.origo.disclosure;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts on record that the extract has been handed out. */
@Step(value = "recordHandOut", label = "Anteckna utlämnandet",
		does = "Antecknar att utdraget har lämnats till den som ärendet gäller.",
		reads = { Variable.party, Variable.extractCase })
class RecordHandOut implements JavaDelegate {

	private final Extracts extracts;

	RecordHandOut(Extracts extracts) {
		this.extracts = extracts;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.extracts.handedOut(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				(String) instance.getVariable(Variable.extractCase.name()));
	}

}
