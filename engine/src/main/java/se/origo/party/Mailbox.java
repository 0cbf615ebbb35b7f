package se.origo.party;

import se.origo.process.Role;

/**
 * Where a function is reached by mail.
 *
 * @param party the party's code
 * @param role the function's role
 * @param person a person of this function with a mailbox apart, or an empty text
 * @param address the address
 * @param digest whether it gets one mail at set times, or null when the installation
 * decides
 */
public record Mailbox(String party, Role role, String person, String address, Boolean digest) {

	/** Without the address, which belongs into no log. */
	@Override
	public String toString() {
		return this.role.groupAt(this.party);
	}

}
