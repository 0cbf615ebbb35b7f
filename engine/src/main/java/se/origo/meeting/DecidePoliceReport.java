package se.origo.meeting;

import java.util.UUID;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts the decision on a police report on record. */
@Step(value = "decidePoliceReport", label = "Anteckna beslut om polisanmälan",
		does = "Antecknar vem som beslutade om brottet ska polisanmälas, när och hur.",
		reads = { Variable.party, Variable.meeting, Variable.policeReport })
class DecidePoliceReport implements JavaDelegate {

	private final Convening convening;

	DecidePoliceReport(Convening convening) {
		this.convening = convening;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.convening.decide(UUID.fromString((String) instance.getVariable(Variable.meeting.name())),
				instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				(String) instance.getVariable(Variable.policeReport.name()));
	}

}
