package se.origo.risk;

import java.util.List;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Address;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.party.Register;
import se.origo.process.FormWords;
import se.origo.process.Markdown;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What the parties answer to a request for protection: codes, told to the centre with a
 * row in the ledger. Their own words stay with them.
 */
@Component
class MeasureAnswers {

	private final Delivery delivery;

	private final Ledger ledger;

	private final CaseFiles cases;

	private final FormWords words;

	private final Register register;

	MeasureAnswers(Delivery delivery, Ledger ledger, CaseFiles cases, FormWords words, Register register) {
		this.delivery = delivery;
		this.ledger = ledger;
		this.cases = cases;
		this.words = words;
		this.register = register;
	}

	/** A human at the party has seen it. */
	void received(String receiverCase, String party) {
		HandOver link = this.delivery.ofReceiver(receiverCase);
		this.delivery.say(link, true, Variable.acknowledged, "Begäran om skydd är mottagen.", Alerts.terms(party));
	}

	/** What the party has done. */
	void taken(String receiverCase, String party) {
		String item = Variable.measuresTaken.name();
		Object taken = this.cases.read(receiverCase, List.of(item)).get(item);
		HandOver link = this.delivery.ofReceiver(receiverCase);
		this.delivery.say(link, true, Variable.measuresTaken,
				"Skyddsåtgärder: " + this.words.of(Variable.measuresTaken, taken) + ".", Alerts.terms(party));
		this.ledger.end(link.id(), "done");
	}

	/** What others have answered so far, oldest first; empty when nothing has been. */
	String inWords(String caseNumber, String party) {
		String own = Address.contact(this.register, party).function();
		List<String> lines = this.cases.thread(caseNumber)
			.stream()
			.filter(note -> !note.author().equals(own))
			.map(note -> "- " + Markdown.literal(note.author()) + ": " + Markdown.literal(note.text()))
			.toList();
		return lines.isEmpty() ? ""
				: "\n\n**Besked från parterna**\n\n" + lines.stream().collect(Collectors.joining("\n"));
	}

}
