package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sends a party's answer to the centre. */
@Step(value = "sendOpinion", label = "Lämna partens svar",
		does = "Lämnar partens svar till resurscentrum, eller besked om att den avstår.",
		reads = Variable.opinionAction)
class SendOpinion implements JavaDelegate {

	private final Inquiries inquiries;

	SendOpinion(Inquiries inquiries) {
		this.inquiries = inquiries;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.inquiries.answer(instance.getProcessBusinessKey(),
				"decline".equals(instance.getVariable(Variable.opinionAction.name())));
	}

}
