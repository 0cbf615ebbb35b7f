package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks the next of the chosen parties; the link is the branch's own. */
@Step(value = "askForOpinion", label = "Fråga en part",
		does = "Ställer den avidentifierade frågan till nästa valda part, som får ett eget ärende för den.",
		reads = { Variable.party, Variable.urgency }, writes = Variable.handOver)
class AskForOpinion implements JavaDelegate {

	private final Inquiries inquiries;

	AskForOpinion(Inquiries inquiries) {
		this.inquiries = inquiries;
	}

	@Override
	public void execute(DelegateExecution instance) {
		int position = (Integer) instance.getVariable("loopCounter");
		instance.setVariableLocal(Variable.handOver.name(),
				this.inquiries.ask(instance.getProcessBusinessKey(),
						(String) instance.getVariable(Variable.party.name()), position,
						(String) instance.getVariable(Variable.urgency.name())));
	}

}
