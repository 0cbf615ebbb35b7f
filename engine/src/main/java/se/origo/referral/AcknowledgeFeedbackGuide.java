package se.origo.referral;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormGuide;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What came of it. */
@Component
class AcknowledgeFeedbackGuide implements FormGuide {

	private final Referrals referrals;

	private final CaseFiles cases;

	private final Telling telling;

	AcknowledgeFeedbackGuide(Referrals referrals, CaseFiles cases, Telling telling) {
		this.referrals = referrals;
		this.cases = cases;
		this.telling = telling;
	}

	@Override
	public String form() {
		return "acknowledge-feedback";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Referral referral = this.referrals.of(task.caseNumber(), task.party());
		Object words = this.cases.read(task.caseNumber(), List.of(Variable.feedback.name()))
			.get(Variable.feedback.name());
		String outcome = "Utfall: **" + this.telling.words().of(Variable.outcome, referral.outcome()) + "**.";
		return Map.of(Variable.feedbackText.name(),
				(words != null) ? outcome + "\n\nÅterkoppling: " + Markdown.literal(words.toString())
						: outcome + "\n\nMottagaren har inte lämnat någon återkoppling i ord.");
	}

}
