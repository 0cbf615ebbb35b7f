package se.origo.referral;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A case that has been handed over, as its receiver knows it. */
@Component
class ReceivedCaseGuide implements CaseGuide {

	private final Receptions receptions;

	ReceivedCaseGuide(Receptions receptions) {
		this.receptions = receptions;
	}

	@Override
	public String kind() {
		return "referral-reception";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.receptions.of(caseNumber).status().label();
	}

	@Override
	public String advice(String caseNumber, String party) {
		Reception reception = this.receptions.of(caseNumber);
		return (reception.status().isUnanswered() && !reception.reportOfConcern())
				? "Före mottagandet visas bara kodade uppgifter. Namn och berättelse visas när ärendet har tagits emot."
				: "";
	}

}
