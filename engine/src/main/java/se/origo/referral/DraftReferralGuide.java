package se.origo.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.disclosure.Gate;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The draft: to which function, how urgent, what about, and what is to be disclosed. */
@Component
class DraftReferralGuide implements FormGuide {

	private final Places places;

	private final Gate gate;

	private final Sending sending;

	private final Withheld withheld;

	DraftReferralGuide(Places places, Gate gate, Sending sending, Withheld withheld) {
		this.places = places;
		this.gate = gate;
		this.sending = sending;
		this.withheld = withheld;
	}

	@Override
	public String form() {
		return "draft-referral";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.receiverChoices.name(), this.places.receivers(task.party()),
				Variable.municipalityChoices.name(), this.places.municipalities(), Variable.withheldText.name(),
				this.withheld.inOrigin(task.caseNumber()));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("discard".equals(answers.get(Variable.draftAction.name()))) {
			return List.of();
		}
		List<Problem> problems = new ArrayList<>(this.gate.receiverObjections(this.sending.side(task.party()),
				this.sending.side(String.valueOf(answers.get(Variable.receiver.name())))));
		if (problems.isEmpty()) {
			this.sending.unreachable(task.caseNumber(), (String) answers.get(Variable.receiver.name()))
				.ifPresent(problems::add);
		}
		Content.listed(answers.get(Variable.disclosedItems.name()))
			.stream()
			.filter(item -> answers.get(item) == null)
			.findFirst()
			.ifPresent(item -> problems.add(new Problem(Variable.disclosedItems.name(),
					"Vilka uppgifter ska lämnas ut: en vald uppgift är inte ifylld. Fyll i den eller välj bort den.")));
		return problems;
	}

}
