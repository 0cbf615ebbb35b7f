package se.origo.referral;

import se.origo.disclosure.Grounds;

import org.springframework.stereotype.Component;

/** Whether a ground needs a second person. */
@Component
class Weighing {

	private final Grounds grounds;

	private final Sending sending;

	Weighing(Grounds grounds, Sending sending) {
		this.grounds = grounds;
		this.sending = sending;
	}

	boolean needsSecondPerson(String sender, String receiver, String code) {
		return this.grounds.between(this.sending.side(sender).kind(), this.sending.side(receiver).kind())
			.stream()
			.anyMatch(ground -> ground.code().equals(code) && ground.secondPerson());
	}

}
