package se.origo.intake;

import java.util.List;

import se.origo.casefile.CaseLinks;
import se.origo.process.CaseGuide;

import org.springframework.stereotype.Component;

/** A contact, as the centre knows it. */
@Component
class IntakeCaseGuide implements CaseGuide {

	private final IntakeProcess intake;

	private final CaseLinks links;

	IntakeCaseGuide(IntakeProcess intake, CaseLinks links) {
		this.intake = intake;
		this.links = links;
	}

	@Override
	public String kind() {
		return "intake";
	}

	@Override
	public String state(String caseNumber, String party) {
		List<String> waiting = this.intake.waiting(caseNumber);
		if (waiting.isEmpty()) {
			return "avslutad";
		}
		return switch (waiting.get(0)) {
			case "receiveContact" -> "tas emot";
			case "describeNeeds", "chooseNextStep" -> "pågår";
			case "contactAgain" -> "återkontakt";
			default -> "hjälp pågår";
		};
	}

	@Override
	public String advice(String caseNumber, String party) {
		List<String> opened = this.links.openedFrom(caseNumber);
		return opened.isEmpty() ? "" : "Härifrån har öppnats: " + String.join(", ", opened) + ".";
	}

}
