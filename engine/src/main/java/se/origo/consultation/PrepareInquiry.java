package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts the parties that are to be asked. */
@Step(value = "prepareInquiry", label = "Räkna parterna", does = "Räknar de parter som ska tillfrågas.",
		writes = Variable.askedCount)
class PrepareInquiry implements JavaDelegate {

	private final Inquiries inquiries;

	PrepareInquiry(Inquiries inquiries) {
		this.inquiries = inquiries;
	}

	@Override
	public void execute(DelegateExecution instance) {
		instance.setVariable(Variable.askedCount.name(), this.inquiries.asked(instance.getProcessBusinessKey()).size());
	}

}
