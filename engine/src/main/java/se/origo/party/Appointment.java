package se.origo.party;

import java.time.Instant;
import java.time.LocalDate;

import se.origo.deadline.SwedishTime;
import se.origo.process.Role;

/**
 * That somebody has a role at a party.
 *
 * @param person the person's opaque id
 * @param party the party's code
 * @param role the role
 * @param ordinal the how manieth with that role there, from 1
 * @param validFrom the first day, or null for always
 * @param validUntil the last day, or null for until further notice
 */
record Appointment(String person, String party, Role role, int ordinal, LocalDate validFrom, LocalDate validUntil) {

	boolean isAt(Instant now) {
		LocalDate day = SwedishTime.dayOf(now);
		return (this.validFrom == null || !day.isBefore(this.validFrom))
				&& (this.validUntil == null || !day.isAfter(this.validUntil));
	}

}
