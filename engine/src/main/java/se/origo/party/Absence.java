package se.origo.party;

import java.time.Instant;

/**
 * That somebody is away, in all roles.
 *
 * @param person the absent person's opaque id
 * @param party the party that registered it
 * @param caseNumber the number of the absence's own case
 * @param from from this moment on
 * @param until until just before this moment
 * @param endedAt when it ended early or was found to be over, or null
 */
record Absence(String person, String party, String caseNumber, Instant from, Instant until, Instant endedAt) {

	boolean isAt(Instant now) {
		return !now.isBefore(this.from) && now.isBefore(this.until)
				&& (this.endedAt == null || now.isBefore(this.endedAt));
	}

}
