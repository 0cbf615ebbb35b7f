package se.origo.meeting;

import java.util.UUID;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Says how an action went. */
@Step(value = "reportAction", label = "Säg hur åtgärden gick",
		does = "Säger till den som kallade till samrådet om åtgärden är gjord.",
		reads = { Variable.party, Variable.meetingActionId, Variable.actionOutcome })
class ReportAction implements JavaDelegate {

	private final Actions actions;

	ReportAction(Actions actions) {
		this.actions = actions;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.actions.report((String) instance.getVariable(Variable.party.name()),
				UUID.fromString((String) instance.getVariable(Variable.meetingActionId.name())),
				(String) instance.getVariable(Variable.actionOutcome.name()));
	}

}
