package se.origo.referral;

import java.util.Map;

import se.origo.disclosure.Delivery;
import se.origo.disclosure.HandOver;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Tells the sender what has become of a hand-over. */
@Component
class Report {

	private final Delivery delivery;

	private final Referrals referrals;

	Report(Delivery delivery, Referrals referrals) {
		this.delivery = delivery;
		this.referrals = referrals;
	}

	/**
	 * Tells the sender's instance. Progress is noted by a step of the sender's diagram;
	 * what ends the waiting is noted here, before the sender reads of it.
	 */
	void toSender(HandOver handOver, Message message, Status status) {
		if (message != Message.REFERRAL_PROGRESSED) {
			this.delivery
				.acrossTheLine(() -> this.referrals.change(handOver.fromCase(), handOver.from().party(), status));
		}
		this.delivery.tellSender(handOver, message, Map.of(Variable.reportedStatus.name(), status.code()));
	}

	/** Tells the receiver's instance that the sender has taken the hand-over back. */
	void takenBack(HandOver handOver) {
		this.delivery.tellReceiver(handOver, Message.REFERRAL_WITHDRAWN, Map.of());
	}

}
