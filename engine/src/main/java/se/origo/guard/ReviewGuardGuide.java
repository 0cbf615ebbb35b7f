package se.origo.guard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import se.origo.casefile.GuardKind;
import se.origo.deadline.SwedishTime;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Whether a guard is still needed; its owner may lift it. */
@Component
class ReviewGuardGuide implements FormGuide {

	private final GuardText text;

	private final GuardProcess guards;

	private final Clock clock;

	ReviewGuardGuide(GuardText text, GuardProcess guards, Clock clock) {
		this.text = text;
		this.guards = guards;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "review-guard";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.guardText.name(), this.text.one(task));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		GuardKind kind = GuardText.kind(task);
		if ("lift".equals(answers.get(Variable.guardReviewAction.name())) && kind != GuardKind.PROTECTED_IDENTITY) {
			return this.guards.notTheirs(task.caseNumber(), task.party(), kind).stream().toList();
		}
		return past(answers, this.clock);
	}

	/** A day on which something is looked at again has not been. */
	static List<Problem> past(Map<String, Object> answers, Clock clock) {
		Object day = answers.get(Variable.guardReviewOn.name());
		boolean past = day != null
				&& !LocalDate.parse(day.toString().substring(0, 10)).isAfter(SwedishTime.today(clock));
		return past ? List
			.of(new Problem(Variable.guardReviewOn.name(), "När ska skyddet ses över? Välj en dag som inte har varit."))
				: List.of();
	}

}
