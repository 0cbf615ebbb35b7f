package se.origo.risk;

import java.time.Instant;
import java.util.Date;

import se.origo.party.CoverageProcess;
import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "alarmCentre", label = "Larma resurscentrum",
		does = "Larmar resurscentrum när en part inte svarar på en begäran om skydd: parten, fristen och sedan när, aldrig vem det gäller.",
		reads = { Variable.party, Variable.clockAnchor })
class AlarmCentre implements JavaDelegate {

	private static final String DEADLINE = "MEASURE-ACK";

	private final CoverageProcess alarms;

	AlarmCentre(CoverageProcess alarms) {
		this.alarms = alarms;
	}

	@Override
	public void execute(DelegateExecution instance) {
		Instant since = ((Date) instance.getVariable(Variable.clockAnchor.name())).toInstant();
		this.alarms.silent((String) instance.getVariable(Variable.party.name()), DEADLINE, since,
				instance.getProcessBusinessKey());
	}

}
