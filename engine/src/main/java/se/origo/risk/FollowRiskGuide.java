package se.origo.risk;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Shows the level at the task from which the risk is followed. */
@Component
class FollowRiskGuide implements FormGuide {

	private final RiskText text;

	FollowRiskGuide(RiskText text) {
		this.text = text;
	}

	@Override
	public String form() {
		return "follow-risk";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.riskText.name(), this.text.of(task.caseNumber()));
	}

}
