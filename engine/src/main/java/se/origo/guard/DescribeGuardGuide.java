package se.origo.guard;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What must not happen, why, and until when. */
@Component
class DescribeGuardGuide implements FormGuide {

	private final GuardText text;

	private final Guards guards;

	private final Clock clock;

	DescribeGuardGuide(GuardText text, Guards guards, Clock clock) {
		this.text = text;
		this.guards = guards;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "describe-guard";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.guardText.name(), this.text.all(task));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("look".equals(answers.get(Variable.guardAction.name()))) {
			GuardKind kind = GuardKind.of(String.valueOf(answers.get(Variable.guardKind.name()))).orElseThrow();
			return this.guards.stands(task.caseNumber(), kind) ? List.of() : List.of(GuardProcess.gone());
		}
		return ReviewGuardGuide.past(answers, this.clock);
	}

}
