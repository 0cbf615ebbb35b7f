package se.origo.risk;

import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Shareable;
import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A request for protection, as the party that was asked knows it. */
@Component
class MeasureCaseGuide implements CaseGuide {

	private final Ledger ledger;

	MeasureCaseGuide(Ledger ledger) {
		this.ledger = ledger;
	}

	@Override
	public String kind() {
		return "protective-measure";
	}

	@Override
	public String state(String caseNumber, String party) {
		String end = this.ledger.byReceiverCase(caseNumber).map(HandOver::endReason).orElse(null);
		return (end == null) ? "skydd begärt" : end.equals("done") ? "åtgärderna är rapporterade" : "begäran var fel";
	}

	@Override
	public String advice(String caseNumber, String party) {
		boolean known = this.ledger.disclosedTo(party, caseNumber)
			.stream()
			.anyMatch(entry -> Shareable.identifies(entry.items()));
		return known ? "" : "Ni har fått koder och ingen identitet. Vem det gäller får ni av resurscentrum: ring dit.";
	}

}
