package se.origo.meeting;

import java.util.Date;
import java.util.Map;
import java.util.UUID;

import se.origo.disclosure.Delivery;
import se.origo.disclosure.Ledger;
import se.origo.process.Message;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;

/** Moves a meeting that is called to another time. Nothing of the case passes by it. */
@Service
class Moving {

	private final Meetings meetings;

	private final Ledger ledger;

	private final Delivery delivery;

	Moving(Meetings meetings, Ledger ledger, Delivery delivery) {
		this.meetings = meetings;
		this.ledger = ledger;
		this.delivery = delivery;
	}

	/**
	 * Moves it. Who has answered gets the call anew; who has not finds the new time in
	 * the call that still waits.
	 */
	void move(UUID meeting, Date at) {
		this.meetings.move(meeting, at.toInstant());
		this.meetings.get(meeting)
			.seats()
			.stream()
			.map(seat -> this.ledger.delivery(seat.handOver()))
			.filter(link -> this.delivery.receiverWaits(link, Message.MEETING_MOVED))
			.forEach(link -> this.delivery.tellReceiver(link, Message.MEETING_MOVED,
					Map.of(Variable.meetingAt.name(), at)));
	}

}
