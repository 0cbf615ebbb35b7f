package se.origo.referral;

import se.origo.disclosure.Ground;
import se.origo.disclosure.Grounds;
import se.origo.disclosure.Side;

import org.springframework.stereotype.Component;

/** A legal ground in words. */
@Component
class GroundText {

	private final Grounds grounds;

	private final Sending sending;

	GroundText(Grounds grounds, Sending sending) {
		this.grounds = grounds;
		this.sending = sending;
	}

	String of(String code, String sender, String receiver) {
		Side from = this.sending.side(sender);
		Side to = this.sending.side(receiver);
		return "Lagstöd: " + this.grounds.between(from.kind(), to.kind())
			.stream()
			.filter(ground -> ground.code().equals(code))
			.map(Ground::inWords)
			.findFirst()
			.orElse(code);
	}

}
