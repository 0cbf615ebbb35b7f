package se.origo.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Terms;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** Parties are asked for their opinion, each for itself; silence is an answer too. */
@Service
class Inquiries {

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Delivery delivery;

	private final Asking asking;

	Inquiries(CaseFiles cases, Ledger ledger, Delivery delivery, Asking asking) {
		this.cases = cases;
		this.ledger = ledger;
		this.delivery = delivery;
		this.asking = asking;
	}

	/** The parties that were chosen, in the order chosen. */
	List<String> asked(String caseNumber) {
		Object chosen = this.cases.read(caseNumber, List.of(Variable.askedParties.name()))
			.get(Variable.askedParties.name());
		return (chosen instanceof Collection<?> parties) ? parties.stream().map(String::valueOf).distinct().toList()
				: List.of();
	}

	/** Asks one of them, and tells the link. */
	String ask(String caseNumber, String centre, int position, String urgency) {
		return this.asking.party(caseNumber, centre, asked(caseNumber).get(position), urgency);
	}

	/** Nobody has answered in time: the party's case is emptied, and its task is gone. */
	void close(String link) {
		this.delivery.acrossTheLine(() -> {
			HandOver unanswered = this.ledger.delivery(UUID.fromString(link));
			this.delivery.tellReceiver(unanswered, Message.OPINION_CLOSED, Map.of());
			this.cases.empty(unanswered.toCase());
			this.cases.note(unanswered.fromCase(), unanswered.to().function(), "Har inte svarat i tid.");
			this.ledger.end(unanswered.id(), "expired");
		});
	}

	/** A party answers, or says that it will not. */
	void answer(String receiverCase, boolean declined) {
		HandOver link = this.delivery.ofReceiver(receiverCase);
		if (declined) {
			this.delivery.note(link, link.to().function(), "Avstår från att svara.");
		}
		else {
			String words = (String) this.cases.read(receiverCase, List.of(Variable.opinion.name()))
				.get(Variable.opinion.name());
			this.delivery.say(link, true, Variable.opinion, words,
					Terms.nameless(Entry.Kind.OPINION, link.to().party()));
		}
		this.delivery.tellSender(link, Message.OPINION_GIVEN, Map.of());
		this.ledger.end(link.id(), "done");
	}

}
