package se.origo.meeting;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Answers a call. */
@Step(value = "noteMeetingAnswer", label = "Lämna svaret på kallelsen",
		does = "Lämnar partens svar till den som kallar till samrådet; utan svar sägs att ingen svarade.",
		writes = Variable.meetingAt)
class NoteMeetingAnswer implements JavaDelegate {

	private final Convening convening;

	NoteMeetingAnswer(Convening convening) {
		this.convening = convening;
	}

	@Override
	public void execute(DelegateExecution instance) {
		String answer = (String) instance.getVariable(Variable.meetingAnswer.name());
		Date proposal = (Date) instance.getVariable(Variable.meetingProposal.name());
		// The meeting may have been moved while the call waited for its answer.
		instance.setVariable(Variable.meetingAt.name(),
				Date.from(this.convening.heldAt(instance.getProcessBusinessKey())));
		// What an earlier answer said stays with the instance: only the last one counts.
		this.convening.answer(instance.getProcessBusinessKey(), answer,
				"decline".equals(answer) ? null : (String) instance.getVariable(Variable.secrecyRule.name()),
				"another".equals(answer) ? proposal.toInstant() : null);
	}

}
