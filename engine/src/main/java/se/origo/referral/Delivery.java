package se.origo.referral;

import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.party.Scope;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * Carries things between the two cases of a hand-over, in the system scope
 * {@code delivery} and inside the transaction of whoever acts: either both sides know, or
 * neither. What it carries is decided by those who call it.
 */
@Component
class Delivery {

	private static final String SCOPE = "delivery";

	private final Ledger ledger;

	private final CaseFiles cases;

	private final Referrals referrals;

	private final RuntimeService engine;

	Delivery(Ledger ledger, CaseFiles cases, Referrals referrals, RuntimeService engine) {
		this.ledger = ledger;
		this.cases = cases;
		this.referrals = referrals;
		this.engine = engine;
	}

	/** The hand-over of a receiver's case with both numbers. */
	HandOver ofReceiver(String receiverCase) {
		return Scope.asSystem(SCOPE,
				() -> this.ledger.delivery(this.ledger.byReceiverCase(receiverCase).orElseThrow().id()));
	}

	/** The current hand-over of a sender's case with both numbers. */
	HandOver ofSender(String senderCase) {
		return Scope.asSystem(SCOPE,
				() -> this.ledger.delivery(this.ledger.bySenderCase(senderCase).orElseThrow().id()));
	}

	/** Copies items from one side to the other. */
	void copy(String from, String to, List<String> items) {
		Scope.asSystem(SCOPE, () -> {
			this.cases.copy(from, to, items);
			return null;
		});
	}

	/** Writes the same note in the threads of both sides. */
	void note(HandOver handOver, String author, String text) {
		Scope.asSystem(SCOPE, () -> {
			this.cases.note(handOver.fromCase(), author, text);
			this.cases.note(handOver.toCase(), author, text);
			return null;
		});
	}

	/** Does the other side's part of an act. */
	void acrossTheLine(Runnable part) {
		Scope.asSystem(SCOPE, () -> {
			part.run();
			return null;
		});
	}

	/** Starts the receiver's own instance. */
	void start(String receiverCase, Map<String, Object> variables) {
		Scope.asSystem(SCOPE,
				() -> this.engine.createMessageCorrelation(Message.REFERRAL_SENT.code())
					.processInstanceBusinessKey(receiverCase)
					.setVariables(variables)
					.correlateStartMessage());
	}

	/**
	 * Tells the sender's instance what has become of the hand-over. Progress is noted by
	 * a step of the sender's diagram; what ends the waiting is noted here, before the
	 * sender reads of it.
	 */
	void tellSender(HandOver handOver, Message message, Status status) {
		Scope.asSystem(SCOPE, () -> {
			if (message != Message.REFERRAL_PROGRESSED) {
				this.referrals.change(handOver.fromCase(), handOver.from().party(), status);
			}
			this.engine.createMessageCorrelation(message.code())
				.processInstanceBusinessKey(handOver.fromCase())
				.setVariable(Variable.reportedStatus.name(), status.code())
				.correlate();
			return null;
		});
	}

	/** Tells the receiver's instance that the sender has taken the hand-over back. */
	void tellReceiver(HandOver handOver, Message message) {
		Scope.asSystem(SCOPE, () -> {
			this.engine.createMessageCorrelation(message.code())
				.processInstanceBusinessKey(handOver.toCase())
				.correlate();
			return null;
		});
	}

}
