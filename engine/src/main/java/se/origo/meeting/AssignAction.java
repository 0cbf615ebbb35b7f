package se.origo.meeting;

import java.time.LocalDate;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Gives a decision to its owner. */
@Step(value = "assignAction", label = "Lägg ut åtgärden",
		does = "Ger ett beslut från samrådet till den som ska göra det, i ett eget ärende, och säger till bordet vem och när.",
		reads = { Variable.meeting, Variable.decisionOwner, Variable.decisionDue })
class AssignAction implements JavaDelegate {

	private final Actions actions;

	AssignAction(Actions actions) {
		this.actions = actions;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.actions.assign((String) instance.getVariable(Variable.meeting.name()),
				(String) instance.getVariable(Variable.decisionOwner.name()),
				LocalDate.parse(((String) instance.getVariable(Variable.decisionDue.name())).substring(0, 10)));
	}

}
