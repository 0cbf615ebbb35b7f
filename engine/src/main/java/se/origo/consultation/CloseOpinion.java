package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the question at a party that has not answered in time. */
@Step(value = "closeOpinion", label = "Stäng som obesvarad",
		does = "Stänger frågan hos en part som inte har svarat i tid.", reads = Variable.handOver)
class CloseOpinion implements JavaDelegate {

	private final Inquiries inquiries;

	CloseOpinion(Inquiries inquiries) {
		this.inquiries = inquiries;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.inquiries.close((String) instance.getVariable(Variable.handOver.name()));
	}

}
