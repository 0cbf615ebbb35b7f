package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.casefile.Level;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Shows the level and what the parties have answered, at the task from which the risk is
 * followed. Raising goes up and lowering goes down.
 */
@Component
class FollowRiskGuide implements FormGuide {

	private final RiskText text;

	private final RiskLevels levels;

	private final MeasureAnswers answers;

	FollowRiskGuide(RiskText text, RiskLevels levels, MeasureAnswers answers) {
		this.text = text;
		this.levels = levels;
		this.answers = answers;
	}

	@Override
	public String form() {
		return "follow-risk";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.riskText.name(),
				this.text.of(task.caseNumber()) + this.answers.inWords(task.caseNumber()));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		Object wanted = answers.get(Variable.newLevel.name());
		if (wanted == null) {
			return Contradiction.in(answers);
		}
		int direction = Level.of((String) wanted).compareTo(this.levels.inForce(task.caseNumber()));
		boolean raise = "raise".equals(answers.get(Variable.riskAction.name()));
		return (raise ? (direction > 0) : (direction < 0)) ? List.of()
				: List.of(new Problem(Variable.newLevel.name(), raise
						? "Till vilken nivå? Välj en högre nivå än den som gäller, eller gör en ny bedömning."
						: "Till vilken nivå? Välj en lägre nivå än den som gäller, eller gör en ny bedömning."));
	}

}
