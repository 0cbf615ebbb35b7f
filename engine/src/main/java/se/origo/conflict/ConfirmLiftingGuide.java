package se.origo.conflict;

import java.util.List;
import java.util.Map;

import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The second person's look at lifting a block: never the person who wants to. */
@Component
class ConfirmLiftingGuide implements FormGuide {

	private final BlockText text;

	ConfirmLiftingGuide(BlockText text) {
		this.text = text;
	}

	@Override
	public String form() {
		return "confirm-lifting";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.conflictText.name(), this.text.of(task));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		boolean same = Scope.actor().equals(task.variables().get(Variable.liftingProposedBy.name()));
		return same
				? List.of(new Problem(Variable.liftingConfirmed.name(),
						"Hävs spärren? Du har själv föreslagit det. Lämna uppgiften, så att en kollega kan svara."))
				: List.of();
	}

}
