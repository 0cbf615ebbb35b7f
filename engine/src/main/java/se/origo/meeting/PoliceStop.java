package se.origo.meeting;

import java.util.Collection;
import java.util.Optional;

import se.origo.party.Party;
import se.origo.party.Register;

import org.springframework.stereotype.Component;

/**
 * The hard stop: the police is at the table, the person is known there, and nobody has
 * decided whether the crime is reported. A police officer who learns of a crime has to
 * report it; whoever shares decides that before, not by accident.
 */
@Component
class PoliceStop {

	private static final String SENTENCE = "Polisen är med och personen är känd vid bordet, men det är inte beslutat om"
			+ " brottet ska polisanmälas. Avidentifiera ärendet, eller anteckna beslutet först.";

	private final Register register;

	PoliceStop(Register register) {
		this.register = register;
	}

	/**
	 * Whether it stops.
	 * @param parties codes of those at the table
	 * @param identified whether the person is known there, or would be
	 * @param decided whether there is a decision on a police report
	 * @return a sentence that says what to do, or empty
	 */
	Optional<String> at(Collection<String> parties, boolean identified, boolean decided) {
		boolean police = parties.stream()
			.flatMap(party -> this.register.find(party).stream())
			.anyMatch(party -> party.kind() == Party.Kind.POLICE);
		return (police && identified && !decided) ? Optional.of(SENTENCE) : Optional.empty();
	}

}
