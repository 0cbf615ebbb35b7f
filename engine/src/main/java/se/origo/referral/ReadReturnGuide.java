package se.origo.referral;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormGuide;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Why a hand-over came back. */
@Component
class ReadReturnGuide implements FormGuide {

	private final Referrals referrals;

	private final CaseFiles cases;

	private final Telling telling;

	ReadReturnGuide(Referrals referrals, CaseFiles cases, Telling telling) {
		this.referrals = referrals;
		this.cases = cases;
		this.telling = telling;
	}

	@Override
	public String form() {
		return "read-return";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Referral referral = this.referrals.of(task.caseNumber(), task.party());
		StringBuilder why = new StringBuilder("Överlämningen är **" + referral.status().label() + "**.");
		if (referral.status() == Status.EXPIRED) {
			why.append(" Ingen hos mottagaren svarade, trots påminnelse till ersättare, chef och resurscentrum.");
		}
		if (referral.reason() != null) {
			why.append("\n\nOrsak: ")
				.append(this.telling.words().of(Variable.declineReason, referral.reason()))
				.append('.');
		}
		Object words = this.cases.read(task.caseNumber(), List.of(Variable.declineText.name()))
			.get(Variable.declineText.name());
		if (words != null) {
			why.append("\n\nFörklaring: ").append(Markdown.literal(words.toString()));
		}
		return Map.of(Variable.returnText.name(), why.toString(), Variable.chainText.name(),
				this.telling.chain(task.caseNumber()));
	}

}
