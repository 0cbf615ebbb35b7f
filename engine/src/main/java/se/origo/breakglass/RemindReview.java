package se.origo.breakglass;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "remindReview", label = "Påminn om granskningen",
		does = "Antecknar att ingen har granskat nödöppningen i tid.", reads = Variable.party)
class RemindReview implements JavaDelegate {

	private final GlassProcess glass;

	RemindReview(GlassProcess glass) {
		this.glass = glass;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.glass.remind((String) execution.getVariable(Variable.party.name()), execution.getProcessBusinessKey());
	}

}
