package se.origo.disclosure;

import se.origo.party.Register;

/**
 * One of the two parties of a disclosure, as the gate needs to know it.
 *
 * @param party the party's code
 * @param kind centre, municipality, region, police or ngo
 * @param signed whether its agreement is signed now
 */
public record Side(String party, String kind, boolean signed) {

	/**
	 * A party as the gate sees it.
	 * @param register the parties
	 * @param code the party's code
	 * @return the side, or null when there is no such party
	 */
	public static Side of(Register register, String code) {
		return register.find(code)
			.map(party -> new Side(party.code(), party.kind().code(), party.isSigned()))
			.orElse(null);
	}

}
