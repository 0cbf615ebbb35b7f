package se.origo.logreview;

import se.origo.process.Step;
import se.origo.process.Variable;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

@Step(value = "remindLogReview", label = "Påminn om logguppföljningen",
		does = "Antecknar att ingen har granskat den utvalda läsningen i tid.", reads = Variable.party)
class RemindLogReview implements JavaDelegate {

	private final LogReviewProcess reviews;

	RemindLogReview(LogReviewProcess reviews) {
		this.reviews = reviews;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.reviews.remind((String) execution.getVariable(Variable.party.name()), execution.getProcessBusinessKey());
	}

}
