package se.origo.referral;

import java.time.Clock;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.disclosure.Delivery;
import se.origo.disclosure.HandOver;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * A hand-over arrives: the receiver gets a case of its own, kept from the same people,
 * copies of what may pass, and an instance of its own.
 */
@Component
class Arrival {

	/**
	 * What kind of hand-over arrives.
	 *
	 * @param reportOfConcern whether it cannot be declined and shows everything at once
	 * @param urgency acute, high or normal
	 */
	record Kind(boolean reportOfConcern, String urgency) {
	}

	private final Receptions receptions;

	private final Delivery delivery;

	private final Clock clock;

	Arrival(Receptions receptions, Delivery delivery, Clock clock) {
		this.receptions = receptions;
		this.delivery = delivery;
		this.clock = clock;
	}

	/**
	 * Lets a hand-over arrive.
	 * @param handOver the link
	 * @param from the case the items are copied from
	 * @param items what may pass now
	 * @param kind what kind it is
	 */
	void of(HandOver handOver, String from, List<String> items, Kind kind) {
		String party = handOver.to().party();
		this.delivery.acrossTheLine(() -> {
			String receiverCase = this.delivery.arrive(handOver, from, "referral-reception", items);
			this.receptions.arrive(receiverCase, party, kind.reportOfConcern(), this.clock.instant());
			Map<String, Object> variables = new HashMap<>();
			variables.put(Variable.party.name(), party);
			variables.put(Variable.urgency.name(), kind.urgency());
			variables.put(Variable.reportOfConcern.name(), kind.reportOfConcern());
			variables.put(Variable.clockAnchor.name(), Date.from(this.clock.instant()));
			this.delivery.start(Message.REFERRAL_SENT, receiverCase, variables);
		});
	}

}
