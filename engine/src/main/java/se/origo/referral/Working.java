package se.origo.referral;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Delivery;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/**
 * What a receiver does with an accepted hand-over: waits, undoes the acceptance, hands it
 * back, reports the outcome.
 */
@Service
class Working {

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Receptions receptions;

	private final Referrals referrals;

	private final Delivery delivery;

	private final Report report;

	private final Clock clock;

	Working(CaseFiles cases, Ledger ledger, Receptions receptions, Referrals referrals, Delivery delivery,
			Report report, Clock clock) {
		this.cases = cases;
		this.ledger = ledger;
		this.receptions = receptions;
		this.referrals = referrals;
		this.delivery = delivery;
		this.report = report;
		this.clock = clock;
	}

	/**
	 * An acceptance made in error: what was revealed is removed, messages and drafts with
	 * it, and the preview is back.
	 */
	void undo(String caseNumber) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		if (!this.receptions.of(caseNumber).reportOfConcern()) {
			this.cases.retain(caseNumber, Content.coded());
			this.ledger.undo(handOver.id());
		}
		this.receptions.change(caseNumber, Status.RECEIVED, "acceptance-undone");
		this.report.toSender(handOver, Message.REFERRAL_PROGRESSED, Status.RECEIVED);
	}

	/** Lets it wait; the clock stands still until {@link #resume}. */
	void hold(String caseNumber) {
		Object reason = this.cases.read(caseNumber, List.of(Variable.holdReason.name()))
			.get(Variable.holdReason.name());
		this.receptions.change(caseNumber, Status.ON_HOLD, String.valueOf(reason));
		this.receptions.hold(caseNumber, this.clock.instant());
		this.report.toSender(this.delivery.ofReceiver(caseNumber), Message.REFERRAL_PROGRESSED, Status.ON_HOLD);
	}

	/**
	 * Goes on.
	 * @param caseNumber the receiver's case
	 * @param anchor from when the deadline counted before
	 * @return from when it counts now: later by the time it waited
	 */
	Date resume(String caseNumber, Date anchor) {
		Duration waited = Duration.between(this.receptions.of(caseNumber).heldSince(), this.clock.instant());
		this.receptions.hold(caseNumber, null);
		this.receptions.change(caseNumber, Status.ACCEPTED, "resumed");
		this.report.toSender(this.delivery.ofReceiver(caseNumber), Message.REFERRAL_PROGRESSED, Status.ACCEPTED);
		return Date.from(anchor.toInstant().plus(waited));
	}

	/** Hands it back because the sender has asked for it. */
	void handBack(String caseNumber) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		this.receptions.change(caseNumber, Status.CANCELLED, "handed-back");
		this.ledger.end(handOver.id(), "returned");
		this.report.toSender(handOver, Message.REFERRAL_RETURNED, Status.CANCELLED);
	}

	/**
	 * Reports what came of it. The code passes; words pass only on a ground of their own.
	 * @param caseNumber the receiver's case
	 * @param outcome the outcome's code
	 * @param ground code of the feedback's ground, or {@code none}
	 */
	void report(String caseNumber, String outcome, String ground) {
		HandOver handOver = this.delivery.ofReceiver(caseNumber);
		Status status = outcome.startsWith("failed") ? Status.FAILED : Status.COMPLETED;
		this.receptions.change(caseNumber, status, outcome);
		this.delivery.acrossTheLine(() -> this.referrals.outcome(handOver.fromCase(), outcome));
		boolean inWords = ground != null && !Entry.Basis.NONE.ground().equals(ground);
		List<String> items = inWords ? List.of(Variable.outcome.name(), Variable.feedback.name())
				: List.of(Variable.outcome.name());
		if (inWords) {
			this.delivery.copy(caseNumber, handOver.fromCase(), List.of(Variable.feedback.name()));
		}
		this.ledger.record(Entry.of(Entry.Kind.FEEDBACK, handOver.id(), handOver.to(), handOver.from(), items,
				inWords ? new Entry.Basis(ground, Map.of()) : Entry.Basis.NONE,
				Entry.Doer.now(handOver.to().party(), null), null));
		this.report.toSender(handOver, Message.REFERRAL_OUTCOME_REPORTED, status);
	}

}
