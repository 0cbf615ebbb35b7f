package se.origo.disclosure;

import se.origo.party.Register;
import se.origo.process.Role;

/**
 * A function at a party; never a person.
 *
 * @param party the party's code
 * @param function what it is called, such as "Kontaktperson Botkyrka"
 */
public record Address(String party, String function) {

	/**
	 * The function that sends and receives for a party: its contact person.
	 * @param register the parties
	 * @param party the party's code
	 */
	public static Address contact(Register register, String party) {
		return new Address(party, register.functionName(party, Role.CONTACT));
	}

}
