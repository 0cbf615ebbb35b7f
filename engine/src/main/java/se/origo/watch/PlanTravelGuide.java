package se.origo.watch;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A journey to come. */
@Component
class PlanTravelGuide implements FormGuide {

	private final TravelDates dates;

	PlanTravelGuide(TravelDates dates) {
		this.dates = dates;
	}

	@Override
	public String form() {
		return "plan-travel";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return "discard".equals(answers.get(Variable.travelAction.name())) ? List.of() : this.dates.objections(answers);
	}

}
