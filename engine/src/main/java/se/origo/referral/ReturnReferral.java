package se.origo.referral;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands it back on request. */
@Step(value = "returnReferral", label = "Lämna tillbaka",
		does = "Lämnar tillbaka överlämningen när avsändaren har begärt det.", writes = { Variable.workResult })
class ReturnReferral implements JavaDelegate {

	private final Working working;

	ReturnReferral(Working working) {
		this.working = working;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.working.handBack(instance.getProcessBusinessKey());
		instance.setVariable(Variable.workResult.name(), "returned");
	}

}
