package se.origo.guard;

import java.util.List;
import java.util.Map;

import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The second person's look: never the person who wants to lift it. */
@Component
class ConfirmGuardLiftingGuide implements FormGuide {

	private final GuardText text;

	ConfirmGuardLiftingGuide(GuardText text) {
		this.text = text;
	}

	@Override
	public String form() {
		return "confirm-guard-lifting";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.guardText.name(), this.text.one(task));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return Scope.actor().equals(task.variables().get(Variable.guardLiftingBy.name()))
				? List.of(GuardProcess.alone()) : List.of();
	}

}
