package se.origo.notice;

import java.time.Instant;
import java.util.UUID;

import se.origo.process.Role;

/**
 * A mail that has not left yet.
 *
 * @param id its id, which is also the Message-ID at each try
 * @param kind what it says
 * @param place whose mailbox
 * @param acute whether it may leave at any hour
 * @param tries how often it was tried
 * @param failingSince since when it fails, or null
 */
record Notice(UUID id, Kind kind, Place place, boolean acute, int tries, Instant failingSince) {

	/**
	 * Whose mailbox; the address is looked up when the mail leaves.
	 *
	 * @param party the party's code
	 * @param role the function's role
	 * @param person a person with a mailbox apart, or an empty text
	 */
	record Place(String party, Role role, String person) {
	}

}
