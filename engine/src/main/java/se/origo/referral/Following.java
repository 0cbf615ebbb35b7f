package se.origo.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Consents;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.FormWords;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * What a sender does after sending: notes what is reported, asks, takes back, closes. And
 * questions the other way.
 */
@Service
class Following {

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Referrals referrals;

	private final Receptions receptions;

	private final Delivery delivery;

	private final Report report;

	private final Consents consents;

	private final FormWords words;

	private final Sending sending;

	Following(CaseFiles cases, Ledger ledger, Referrals referrals, Receptions receptions, Delivery delivery,
			Report report, Consents consents, FormWords words, Sending sending) {
		this.cases = cases;
		this.ledger = ledger;
		this.referrals = referrals;
		this.receptions = receptions;
		this.delivery = delivery;
		this.report = report;
		this.consents = consents;
		this.words = words;
		this.sending = sending;
	}

	/** Notes the state that the other side reports. */
	void note(String caseNumber, String party, String status) {
		this.referrals.change(caseNumber, party, Status.of(status));
	}

	/** The draft is thrown away, or what was sent is taken back. */
	void retract(String caseNumber, String party, boolean inError) {
		Referral referral = this.referrals.of(caseNumber, party);
		if (referral.status() == Status.DRAFT) {
			this.cases.empty(caseNumber);
			this.referrals.change(caseNumber, party, Status.ENTERED_IN_ERROR);
			return;
		}
		if (!referral.status().isUnanswered()) {
			throw new Objection(new Problem(Variable.followAction.name(),
					"Vad vill du göra: mottagaren har redan tagit emot. Begär att få tillbaka överlämningen i stället."));
		}
		HandOver handOver = this.delivery.ofSender(caseNumber);
		if (Consents.WITHDRAWN.equals(withdrawalReason(caseNumber))) {
			this.consents.withdraw(caseNumber);
		}
		this.report.takenBack(handOver);
		this.ledger.end(handOver.id(), "withdrawn");
		this.referrals.change(caseNumber, party, inError ? Status.ENTERED_IN_ERROR : Status.CANCELLED);
	}

	/** A message, a coded answer, or a request to have it back, from the sender. */
	void message(String caseNumber, String party, boolean withdrawal) {
		HandOver handOver = this.delivery.ofSender(caseNumber);
		Map<String, Object> said = this.cases.read(caseNumber,
				List.of(Variable.message.name(), Variable.answerCode.name(), Variable.withdrawalReason.name()));
		if (withdrawal) {
			askBack(handOver, (String) said.get(Variable.withdrawalReason.name()));
			return;
		}
		if (Content.isSet(said, Variable.answerCode)) {
			note(handOver, this.words.of(Variable.answerCode, said.get(Variable.answerCode.name())));
			recordCode(handOver, Variable.answerCode);
		}
		if (Content.isSet(said, Variable.message)) {
			passText(handOver, party, (String) said.get(Variable.message.name()));
		}
		Map<String, Object> spent = new HashMap<>();
		said.keySet().forEach(item -> spent.put(item, null));
		this.cases.write(caseNumber, spent);
	}

	/** The young person has taken the consent back; the hand-over itself goes on. */
	void withdrawConsent(String caseNumber) {
		if (!this.consents.withdraw(caseNumber)) {
			throw new Objection(
					new Problem(Variable.followAction.name(), "Vad vill du göra: samtycket gäller redan inte"
							+ " längre, och inget mer lämnas ut. Ladda om uppgiften."));
		}
	}

	private String withdrawalReason(String caseNumber) {
		return (String) this.cases.read(caseNumber, List.of(Variable.withdrawalReason.name()))
			.get(Variable.withdrawalReason.name());
	}

	/**
	 * Asks to have it back. Where the person has withdrawn consent, nothing more is
	 * shared from now on.
	 */
	private void askBack(HandOver handOver, String reason) {
		this.delivery.acrossTheLine(() -> this.receptions.askBack(handOver.toCase()));
		note(handOver,
				"Begär att få tillbaka överlämningen. Orsak: " + this.words.of(Variable.withdrawalReason, reason));
		recordCode(handOver, Variable.withdrawalReason);
		if (Consents.WITHDRAWN.equals(reason)) {
			this.consents.withdraw(handOver.fromCase());
		}
	}

	private void record(HandOver handOver) {
		Entry first = first(handOver);
		this.ledger.record(Entry.of(Entry.Kind.MESSAGE, handOver.id(), handOver.from(), handOver.to(),
				List.of(Variable.message.name()), first.basis(), Entry.Doer.now(handOver.from().party(), null),
				first.validUntil()));
	}

	/** A coded word passes whatever has become of the ground. */
	private void recordCode(HandOver handOver, Variable item) {
		this.ledger.record(Entry.of(Entry.Kind.MESSAGE, handOver.id(), handOver.from(), handOver.to(),
				List.of(item.name()), Entry.Basis.NONE, Entry.Doer.now(handOver.from().party(), null), null));
	}

	private Entry first(HandOver handOver) {
		return this.ledger.disclosedBy(handOver.from().party(), handOver.fromCase())
			.stream()
			.filter(entry -> entry.handOver().equals(handOver.id()))
			.findFirst()
			.orElseThrow();
	}

	/** Free text passes only while the receiver has accepted and the ground holds. */
	private void passText(HandOver handOver, String party, String text) {
		Status status = this.referrals.of(handOver.fromCase(), party).status();
		if (status.isUnanswered()) {
			throw new Objection(new Problem(Variable.message.name(), "Meddelande: mottagaren har inte tagit emot än, så"
					+ " fri text kan inte lämnas ut. Välj ett kort svar i listan i stället."));
		}
		if (!first(handOver).holds(this.sending.today()) || !this.ledger.consentStands(handOver.id())) {
			throw new Objection(
					new Problem(Variable.message.name(), "Meddelande: lagstödet gäller inte längre, så inget"
							+ " mer kan lämnas ut. Ta bort texten och välj ett kort svar i listan."));
		}
		note(handOver, text);
		record(handOver);
	}

	private void note(HandOver handOver, String text) {
		this.delivery.note(handOver, handOver.from().function(), text);
	}

	/** A question from the receiver; it names nobody. */
	void ask(String receiverCase) {
		HandOver handOver = this.delivery.ofReceiver(receiverCase);
		Map<String, Object> asked = this.cases.read(receiverCase, List.of(Variable.question.name()));
		if (Content.isSet(asked, Variable.question)) {
			this.delivery.note(handOver, handOver.to().function(), (String) asked.get(Variable.question.name()));
			this.ledger.record(Entry.of(Entry.Kind.MESSAGE, handOver.id(), handOver.to(), handOver.from(),
					List.of(Variable.question.name()), Entry.Basis.NONE, Entry.Doer.now(handOver.to().party(), null),
					null));
			Map<String, Object> spent = new HashMap<>();
			spent.put(Variable.question.name(), null);
			this.cases.write(receiverCase, spent);
		}
	}

	/**
	 * The sender has read the feedback: the loop closes. A hand-over that failed stays
	 * failed.
	 */
	void close(String caseNumber, String party, String status) {
		HandOver handOver = this.delivery.ofSender(caseNumber);
		this.ledger.end(handOver.id(), "done");
		this.referrals.change(caseNumber, party, Status.FAILED.code().equals(status) ? Status.FAILED : Status.CLOSED);
	}

}
