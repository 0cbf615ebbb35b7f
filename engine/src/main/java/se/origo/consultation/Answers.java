package se.origo.consultation;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.deadline.Deadlines;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.Entry;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.Terms;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** The answer goes to whoever asked, and how it went comes back. */
@Service
class Answers {

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Delivery delivery;

	private final Asking asking;

	private final Guidance guidance;

	private final Deadlines deadlines;

	private final Clock clock;

	Answers(CaseFiles cases, Ledger ledger, Delivery delivery, Asking asking, Guidance guidance, Deadlines deadlines,
			Clock clock) {
		this.cases = cases;
		this.ledger = ledger;
		this.delivery = delivery;
		this.asking = asking;
		this.guidance = guidance;
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * Lets the answer go: the guidance is written down as it reads today, and a party
	 * that asked gets copies of it all in its own case.
	 * @param action answer, ask or close
	 * @return when the asker is asked how it went
	 */
	Date send(String caseNumber, String party, String action) {
		Map<String, Object> items = this.cases.read(caseNumber,
				Content.names(List.of(Variable.questionType, Variable.ageBand, Variable.attachedGuidance)));
		this.guidance.text(items)
			.ifPresent(text -> this.cases.write(caseNumber, Map.of(Variable.guidanceText.name(), text)));
		Date callback = Date.from(this.deadlines.due("CONSULT-CALLBACK", null, this.clock.instant()).due());
		if (cameFromAParty(caseNumber)) {
			tellAsker(this.delivery.ofReceiver(caseNumber), party, action, callback);
		}
		return callback;
	}

	/** Whether whoever asked has a case of its own here. */
	boolean cameFromAParty(String caseNumber) {
		return this.ledger.byReceiverCase(caseNumber).isPresent();
	}

	private void tellAsker(HandOver link, String party, String action, Date callback) {
		List<String> items = this.asking.known(link.toCase(), Content.ANSWER);
		this.delivery.copy(link.toCase(), link.fromCase(), items);
		this.ledger.record(Entry.of(Entry.Kind.OPINION, link.id(), link.to(), link.from(), items, Entry.Basis.NONE,
				Entry.Doer.now(party, null), null));
		this.delivery.tellSender(link, Message.CONSULTATION_ANSWERED,
				Map.of(Variable.consultationAction.name(), action, Variable.callbackAt.name(), callback));
	}

	/** How it went, or that nobody says: the loop is closed on both sides. */
	void close(String askersCase, String party, String result) {
		HandOver link = this.delivery.ofSender(askersCase);
		List<String> items = "heard".equals(result) ? this.asking.known(askersCase, Content.CALLBACK) : List.of();
		if (!items.isEmpty()) {
			this.delivery.add(link, items, Terms.nameless(Entry.Kind.FEEDBACK, party));
		}
		this.delivery.tellReceiver(link, Message.CALLBACK_REPORTED, Map.of(Variable.callbackResult.name(), result));
		this.ledger.end(link.id(), "done");
	}

}
