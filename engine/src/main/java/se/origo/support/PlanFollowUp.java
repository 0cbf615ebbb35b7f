package se.origo.support;

import java.util.Date;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts when to ask how it goes: 3, 6 and 12 months after the end. */
@Step(value = "planFollowUp", label = "Bestäm nästa uppföljning",
		does = "Räknar fram nästa uppföljning: 3, 6 och 12 månader efter det att stödet slutade.",
		writes = { Variable.supportEndedAt, Variable.supportFollowUpAt, Variable.followUpsDone })
class PlanFollowUp implements JavaDelegate {

	private final SupportProcess support;

	PlanFollowUp(SupportProcess support) {
		this.support = support;
	}

	@Override
	public void execute(DelegateExecution execution) {
		int done = done(execution);
		if (done == 0) {
			execution.setVariable(Variable.supportEndedAt.name(), Date.from(this.support.now()));
		}
		Date ended = (Date) execution.getVariable(Variable.supportEndedAt.name());
		execution.setVariable(Variable.supportFollowUpAt.name(), this.support.nextFollowUp(done, ended.toInstant()));
		execution.setVariable(Variable.followUpsDone.name(), done + 1);
	}

	/** After more support the months are counted anew. */
	private static int done(DelegateExecution execution) {
		boolean anew = "more-support".equals(execution.getVariable(Variable.followUpAction.name()));
		Object done = execution.getVariable(Variable.followUpsDone.name());
		return (anew || done == null) ? 0 : ((Number) done).intValue();
	}

}
