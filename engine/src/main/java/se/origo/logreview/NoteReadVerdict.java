package se.origo.logreview;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "noteReadVerdict", label = "Anteckna bedömningen av läsningen",
		does = "Antecknar loggranskarens bedömning i historiken för ärendet som lästes.", reads = Variable.readVerdict)
class NoteReadVerdict implements JavaDelegate {

	private final LogReviewProcess reviews;

	NoteReadVerdict(LogReviewProcess reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.judged(execution.getProcessBusinessKey(),
				(String) execution.getVariable(Variable.readVerdict.name()));
	}

}
