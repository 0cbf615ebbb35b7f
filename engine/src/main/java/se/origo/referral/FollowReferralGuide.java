package se.origo.referral;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.disclosure.Consents;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What the sender sees while others act: the state, the chain and the deadline, and what
 * can be done now.
 */
@Component
class FollowReferralGuide implements FormGuide {

	private final Referrals referrals;

	private final Telling telling;

	private final Consents consents;

	FollowReferralGuide(Referrals referrals, Telling telling, Consents consents) {
		this.referrals = referrals;
		this.telling = telling;
		this.consents = consents;
	}

	@Override
	public String form() {
		return "follow-referral";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Referral referral = this.referrals.of(task.caseNumber(), task.party());
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(Variable.statusText.name(), "Överlämningen är " + referral.status().label());
		values.put(Variable.chainText.name(), this.telling.chain(task.caseNumber()));
		values.put(Variable.deadlineText.name(), deadline(task, referral));
		values.put(Variable.threadText.name(), this.telling.thread(task.caseNumber()));
		values.put(Variable.followChoices.name(), choices(task, referral.status()));
		return values;
	}

	private String deadline(TaskAtHand task, Referral referral) {
		String receipt = "Teknisk kvittens: " + Telling.moment(referral.receipt()) + ".";
		return switch (referral.status()) {
			case REQUESTED, FORWARDED -> receipt + " Inte bekräftad av någon människa än.\n\n"
					+ this.telling.deadline("REF-ACK", task, referral.receipt());
			case RECEIVED -> receipt + " Mottagen av en människa; svaret dröjer.";
			default -> receipt;
		};
	}

	private List<Map<String, String>> choices(TaskAtHand task, Status status) {
		List<Map<String, String>> choices = new ArrayList<>();
		choices.add(Places.choice("Svara eller skriva till mottagaren", "message"));
		if (!this.consents.withdrawable(task.caseNumber()).isEmpty()) {
			choices.add(Places.choice("Återkalla samtycket", "withdraw-consent"));
		}
		if (status.isUnanswered()) {
			choices.add(Places.choice("Återkalla överlämningen", "withdraw"));
			choices.add(Places.choice("Markera som felregistrerad", "entered-in-error"));
		}
		else {
			choices.add(Places.choice("Begära att få tillbaka överlämningen", "request-withdrawal"));
		}
		return choices;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if (!"message".equals(answers.get(Variable.followAction.name()))) {
			return List.of();
		}
		boolean text = answers.get(Variable.message.name()) != null;
		if (!text && answers.get(Variable.answerCode.name()) == null) {
			return List.of(new Problem(Variable.message.name(),
					"Meddelande: välj ett kort svar i listan eller skriv ett meddelande."));
		}
		Status status = this.referrals.of(task.caseNumber(), task.party()).status();
		return (text && status.isUnanswered()) ? List.of(new Problem(Variable.message.name(),
				"Meddelande: mottagaren har inte tagit emot än, så fri text kan inte lämnas ut."
						+ " Ta bort texten och välj ett kort svar i listan."))
				: List.of();
	}

}
