package se.origo.support;

import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** What a support says of itself in the panel. */
@Component
class SupportCaseGuide implements CaseGuide {

	private final SupportProcess support;

	SupportCaseGuide(SupportProcess support) {
		this.support = support;
	}

	@Override
	public String kind() {
		return "support";
	}

	@Override
	public String state(String caseNumber, String party) {
		return this.support.goesOn(caseNumber) ? "stödet pågår" : "stödet är avslutat";
	}

	@Override
	public String advice(String caseNumber, String party) {
		return "Det som centret självt berättar för en annan part är ett utlämnande: gör då en överlämning.";
	}

}
