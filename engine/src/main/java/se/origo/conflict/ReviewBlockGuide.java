package se.origo.conflict;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import se.origo.deadline.SwedishTime;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Whether a block is still needed. */
@Component
class ReviewBlockGuide implements FormGuide {

	private final BlockText text;

	private final Clock clock;

	ReviewBlockGuide(BlockText text, Clock clock) {
		this.text = text;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "review-block";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.conflictText.name(), this.text.of(task));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		Object day = answers.get(Variable.conflictReviewOn.name());
		boolean past = day != null
				&& !LocalDate.parse(day.toString().substring(0, 10)).isAfter(SwedishTime.today(this.clock));
		return past ? List.of(new Problem(Variable.conflictReviewOn.name(),
				"När ska spärren ses över igen? Välj en dag som inte har varit.")) : List.of();
	}

}
