package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Shows the level that has become too old. */
@Component
class ReassessRiskGuide implements FormGuide {

	private final RiskText text;

	ReassessRiskGuide(RiskText text) {
		this.text = text;
	}

	@Override
	public String form() {
		return "reassess-risk";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.riskText.name(), this.text.of(task.caseNumber()));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return Contradiction.in(answers);
	}

}
