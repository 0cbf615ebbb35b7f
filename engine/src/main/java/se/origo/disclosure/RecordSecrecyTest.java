package se.origo.disclosure;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts the secrecy test on record. */
@Step(value = "recordSecrecyTest", label = "Anteckna sekretessprövningen",
		does = "Antecknar för varje utlämnande vem som beslutade om det lämnas ut, och varför inte.",
		reads = { Variable.party, Variable.extractCase })
class RecordSecrecyTest implements JavaDelegate {

	private final Extracts extracts;

	RecordSecrecyTest(Extracts extracts) {
		this.extracts = extracts;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.extracts.tested(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				(String) instance.getVariable(Variable.extractCase.name()));
	}

}
