package se.origo.party;

import java.util.Optional;
import java.util.stream.Stream;

/** The state of a party's agreement with the county's resource centre. */
public enum Agreement {

	/** In force: the party may start things and be sent things. */
	SIGNED("signed"),
	/** Paused: what is open is finished, nothing new begins. */
	SUSPENDED("suspended"),
	/** Over: what is open is a list to hand over. */
	ENDED("ended");

	private final String code;

	Agreement(String code) {
		this.code = code;
	}

	/** The word in the county file and in the register. */
	public String code() {
		return this.code;
	}

	/** The state with this word, or empty when there is none. */
	static Optional<Agreement> named(String code) {
		return Stream.of(values()).filter(agreement -> agreement.code.equals(code)).findFirst();
	}

}
