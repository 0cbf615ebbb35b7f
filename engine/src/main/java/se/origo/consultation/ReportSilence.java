package se.origo.consultation;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells the centre that nobody says how it went. */
@Step(value = "reportSilence", label = "Säg att ingen har berättat",
		does = "Säger till resurscentrum att ingen har berättat hur det gick.", reads = Variable.party)
class ReportSilence implements JavaDelegate {

	private final Answers answers;

	ReportSilence(Answers answers) {
		this.answers = answers;
	}

	@Override
	public void execute(DelegateExecution instance) {
		this.answers.close(instance.getProcessBusinessKey(), (String) instance.getVariable(Variable.party.name()),
				"silent");
	}

}
