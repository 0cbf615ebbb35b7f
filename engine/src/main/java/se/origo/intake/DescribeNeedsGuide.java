package se.origo.intake;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Needs and wishes: whoever asks is told that the person has been in touch before. */
@Component
class DescribeNeedsGuide implements FormGuide {

	private final Repeats repeats;

	DescribeNeedsGuide(Repeats repeats) {
		this.repeats = repeats;
	}

	@Override
	public String form() {
		return "describe-needs";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.repeatText.name(), this.repeats.inWords(task.caseNumber(), task.party()));
	}

}
