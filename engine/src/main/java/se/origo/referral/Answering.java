package se.origo.referral;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Gate;
import se.origo.disclosure.Ground;
import se.origo.disclosure.GroundClaim;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.party.Scope;
import se.origo.process.Message;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** What a receiver answers: accepted, declined, passed on; and what silence answers. */
@Service
class Answering {

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Gate gate;

	private final Receptions receptions;

	private final Referrals referrals;

	private final Delivery delivery;

	private final Report report;

	private final Arrival arrival;

	private final Sending sending;

	private final Reachable reachable;

	private final Clock clock;

	Answering(CaseFiles cases, Ledger ledger, Gate gate, Receptions receptions, Referrals referrals, Delivery delivery,
			Report report, Arrival arrival, Sending sending, Reachable reachable, Clock clock) {
		this.cases = cases;
		this.ledger = ledger;
		this.gate = gate;
		this.receptions = receptions;
		this.referrals = referrals;
		this.delivery = delivery;
		this.report = report;
		this.arrival = arrival;
		this.sending = sending;
		this.reachable = reachable;
		this.clock = clock;
	}

	/**
	 * A human being has acknowledged it. Whoever did so in a silent contact person's
	 * place acts as one from now on.
	 */
	void acknowledge(String caseNumber) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		String party = handOver.to().party();
		Scope.caller()
			.filter(caller -> !caller.is(Role.CONTACT, party))
			.map(caller -> caller.is(Role.DEPUTY, party) ? Role.DEPUTY : Role.MANAGER)
			.ifPresent(role -> this.receptions.takenOver(caseNumber, role.groupAt(party)));
		this.receptions.change(caseNumber, Status.RECEIVED, "none");
		this.report.toSender(handOver, Message.REFERRAL_PROGRESSED, Status.RECEIVED);
	}

	/**
	 * Accepts: exactly the listed items are copied, and identity is revealed.
	 * @param caseNumber the receiver's case
	 * @return from when the deadline for the outcome counts
	 * @throws Objection when the ground has ceased in the meantime
	 */
	Date accept(String caseNumber) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		Entry preview = preview(handOver);
		if (!preview.holds(this.sending.today()) || !this.ledger.consentStands(handOver.id())) {
			throw new Objection(new Problem(Variable.assessment.name(), "Ställningstagande: lagstödet för"
					+ " överlämningen gäller inte längre, så inget mer kan lämnas ut. Avböj, så får avsändaren veta det."));
		}
		if (preview.kind() != Entry.Kind.HAND_OVER) {
			reveal(handOver, preview);
		}
		this.receptions.change(caseNumber, Status.ACCEPTED, "none");
		this.report.toSender(handOver, Message.REFERRAL_PROGRESSED, Status.ACCEPTED);
		return Date.from(this.clock.instant());
	}

	private void reveal(HandOver handOver, Entry preview) {
		this.delivery.acrossTheLine(() -> {
			Object chosen = this.cases.read(handOver.fromCase(), List.of(Variable.disclosedItems.name()))
				.get(Variable.disclosedItems.name());
			List<String> listed = new ArrayList<>(Content.listed(chosen));
			listed.add(Variable.municipality.name());
			this.cases.copy(handOver.fromCase(), handOver.toCase(), listed);
			this.ledger
				.record(Entry
					.of(Entry.Kind.HAND_OVER, handOver.id(), handOver.from(), handOver.to(), listed, preview.basis(),
							preview.by(), preview.validUntil())
					.after(preview.id()));
		});
	}

	/** The first row of a hand-over: under which ground it came. */
	Entry preview(HandOver handOver) {
		return this.ledger.disclosedTo(handOver.to().party(), handOver.toCase()).get(0);
	}

	/**
	 * Declines: the sender is told why; on this side the fact remains and nothing else.
	 */
	void decline(String caseNumber, String reason) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		List<String> told = List.of(Variable.declineReason.name(), Variable.declineText.name());
		this.delivery.copy(caseNumber, handOver.fromCase(), List.of(Variable.declineText.name()));
		this.ledger.record(Entry.of(Entry.Kind.FEEDBACK, handOver.id(), handOver.to(), handOver.from(), told,
				Entry.Basis.NONE, Entry.Doer.now(handOver.to().party(), null), null));
		this.delivery.acrossTheLine(() -> this.referrals.reason(handOver.fromCase(), reason));
		finish(handOver, Status.REJECTED, reason, "declined");
		this.report.toSender(handOver, Message.REFERRAL_RETURNED, Status.REJECTED);
	}

	/** Nobody answered in time. */
	void expire(String caseNumber) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		finish(handOver, Status.EXPIRED, "silence", "expired");
		this.report.toSender(handOver, Message.REFERRAL_RETURNED, Status.EXPIRED);
	}

	/** The sender has taken it back before an answer. */
	void withdrawn(String caseNumber) {
		this.receptions.change(caseNumber, Status.CANCELLED, "withdrawn");
		this.cases.empty(caseNumber);
	}

	private void finish(HandOver handOver, Status status, String reason, String endReason) {
		this.receptions.change(handOver.toCase(), status, reason);
		this.cases.empty(handOver.toCase());
		this.ledger.end(handOver.id(), endReason);
	}

	/**
	 * What stands in the way of passing a hand-over on. What the sender has stated in
	 * words is the sender's: that it was stated is known, because it was sent.
	 */
	List<Problem> forwardingObjections(String caseNumber, String next) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		if (!this.ledger.consentStands(handOver.id())) {
			return List.of(new Problem(Variable.forwardTo.name(), "Vart skickas överlämningen vidare? Samtycket gäller"
					+ " inte längre, så inget mer kan lämnas ut. Avböj, så får avsändaren veta det."));
		}
		Map<String, Object> claim = new HashMap<>(preview(handOver).basis().details());
		claim.put(Variable.ground.name(), handOver.ground());
		claim.put(Variable.groundReason.name(), "stated");
		claim.put(Variable.dutyAct.name(), "stated");
		claim.putAll(this.cases.read(caseNumber, List.of(Variable.ageBand.name())));
		List<Problem> problems = new ArrayList<>(
				this.gate.forwarding(GroundClaim.of(claim), this.sending.side(handOver.from().party()),
						this.sending.side(handOver.to().party()), this.sending.side(next), this.sending.today()));
		if (problems.isEmpty()) {
			this.reachable.objection(caseNumber, next, Variable.forwardTo, "Vart skickas överlämningen vidare? ")
				.ifPresent(problems::add);
		}
		return problems;
	}

	/**
	 * Passes it on: the next party gets what this one got, and here only the fact
	 * remains.
	 */
	void forward(String caseNumber, String next, String urgency) {
		forwardingObjections(caseNumber, next).stream().findFirst().ifPresent(problem -> {
			throw new Objection(problem);
		});
		HandOver old = this.delivery.ofReceiver(caseNumber);
		Entry preview = preview(old);
		HandOver onward = this.ledger.forward(old.id(), this.sending.address(next))
			.orElseThrow(() -> new Objection(new Problem(Variable.forwardTo.name(),
					"Skicka vidare till: överlämningen är redan avslutad. Ladda om listan.")));
		boolean report = Ground.DUTY_REPORT.equals(old.ground());
		this.arrival.of(onward, caseNumber, preview.items(), new Arrival.Kind(report, urgency));
		this.delivery.acrossTheLine(
				() -> this.ledger.record(Entry
					.of(report ? Entry.Kind.HAND_OVER : Entry.Kind.FORWARDING, onward.id(), onward.from(), onward.to(),
							preview.items(), preview.basis(),
							Entry.Doer.now(old.to().party(), preview.by().secondPerson()), preview.validUntil())
					.after(preview.id())));
		this.receptions.change(caseNumber, Status.FORWARDED, "forwarded");
		this.cases.empty(caseNumber);
		this.report.toSender(old, Message.REFERRAL_PROGRESSED, Status.FORWARDED);
	}

}
