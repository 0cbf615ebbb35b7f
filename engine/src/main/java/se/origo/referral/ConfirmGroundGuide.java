package se.origo.referral;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.Markdown;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The second person's look at a ground: never the person who chose it. */
@Component
class ConfirmGroundGuide implements FormGuide {

	private final Sending sending;

	private final GroundText text;

	private final CaseFiles cases;

	ConfirmGroundGuide(Sending sending, GroundText text, CaseFiles cases) {
		this.sending = sending;
		this.text = text;
		this.cases = cases;
	}

	@Override
	public String form() {
		return "confirm-ground";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String receiver = (String) task.variables().get(Variable.receiver.name());
		String ground = (String) task.variables().get(Variable.ground.name());
		Object reason = this.cases.read(task.caseNumber(), List.of(Variable.groundReason.name()))
			.get(Variable.groundReason.name());
		String why = (reason != null) ? "\n\nMotivering: " + Markdown.literal(reason.toString()) : "";
		return Map.of(Variable.counterpart.name(), this.sending.address(receiver).function(),
				Variable.groundText.name(), this.text.of(ground, task.party(), receiver) + why);
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		boolean same = Scope.actor().equals(task.variables().get(Variable.groundChosenBy.name()));
		return same
				? List.of(new Problem(Variable.groundConfirmed.name(),
						"Bekräftelse: du valde själv lagstödet. Lämna uppgiften, så att en kollega kan bekräfta det."))
				: List.of();
	}

}
