package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.casefile.Level;
import se.origo.deadline.Deadline;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The level is decided anew: it stays, or somebody proposes a lower one. */
@Component
class DecideLevelGuide implements FormGuide {

	private final RiskText text;

	private final RiskLevels levels;

	private final LevelDemands demands;

	DecideLevelGuide(RiskText text, RiskLevels levels, LevelDemands demands) {
		this.text = text;
		this.levels = levels;
		this.demands = demands;
	}

	@Override
	public String form() {
		return "decide-level";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String until = this.demands.decision(task.caseNumber()).map(Deadline::derivation).orElse("");
		return Map.of(Variable.riskText.name(), this.text.of(task.caseNumber()), Variable.deadlineText.name(),
				"Nivån skulle ha beslutats på nytt inom: " + until + ".");
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		Object wanted = answers.get(Variable.newLevel.name());
		boolean lower = wanted == null
				|| Level.of((String) wanted).compareTo(this.levels.inForce(task.caseNumber())) < 0;
		return lower ? List.of() : List
			.of(new Problem(Variable.newLevel.name(), "Till vilken nivå? Välj en lägre nivå än den som gäller."));
	}

}
