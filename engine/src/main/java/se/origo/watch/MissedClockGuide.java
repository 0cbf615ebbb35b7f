package se.origo.watch;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** A deadline that has run out. */
@Component
class MissedClockGuide implements FormGuide {

	private final ClockAnswers answers;

	MissedClockGuide(ClockAnswers answers) {
		this.answers = answers;
	}

	@Override
	public String form() {
		return "missed-clock";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.answers.shows(task);
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> given) {
		return this.answers.objections(task, given);
	}

}
