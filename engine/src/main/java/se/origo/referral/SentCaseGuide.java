package se.origo.referral;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A case that is handed over, as its sender knows it. */
@Component
class SentCaseGuide implements CaseGuide {

	private final Referrals referrals;

	SentCaseGuide(Referrals referrals) {
		this.referrals = referrals;
	}

	@Override
	public String kind() {
		return "referral";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.referrals.of(caseNumber, party).status().label();
	}

	@Override
	public String advice(String caseNumber, String party) {
		return switch (this.referrals.of(caseNumber, party).status()) {
			case DRAFT -> "Inget har lämnats ut än.";
			case REQUESTED, RECEIVED, FORWARDED ->
				"Mottagaren ser bara kodade uppgifter, tills ärendet har tagits emot.";
			default -> "";
		};
	}

}
