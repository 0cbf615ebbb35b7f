package se.origo.watch;

import java.util.Date;

import se.origo.deadline.Deadline;
import se.origo.deadline.FormTime;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Counts a statutory deadline. */
@Step(value = "startClock", label = "Räkna fram fristen",
		does = "Räknar fram när en lagstadgad frist går ut och när den som bevakar ska påminnas.",
		reads = { Variable.clockCode, Variable.clockAnchorDate },
		writes = { Variable.clockDue, Variable.clockRemindAt })
class StartClock implements JavaDelegate {

	private final Countdown countdown;

	StartClock(Countdown countdown) {
		this.countdown = countdown;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Deadline deadline = this.countdown.of((String) instance.getVariable(Variable.clockCode.name()),
				FormTime.day(instance.getVariable(Variable.clockAnchorDate.name())).orElseThrow());
		instance.setVariable(Variable.clockDue.name(), Date.from(deadline.due()));
		instance.setVariable(Variable.clockRemindAt.name(), Date.from(this.countdown.remindAt(deadline)));
	}

}
