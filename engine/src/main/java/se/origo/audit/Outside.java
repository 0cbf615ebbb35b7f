package se.origo.audit;

import java.time.Instant;
import java.util.List;

/**
 * A page of what is on record and belongs to no case: keys and functions that changed,
 * agreements, deployments, sign-ins, questions of auditors.
 *
 * @param page its number, from 1
 * @param more whether there is a next one
 * @param events the latest first
 */
record Outside(int page, boolean more, List<Event> events) {

	/**
	 * An event, by functions and codes.
	 *
	 * @param time when
	 * @param actor the function that did it, or null when the system did
	 * @param actingFor the absent function on whose behalf, or null
	 * @param party what the party is called that it concerns, or null
	 * @param text a Swedish sentence
	 * @param kind the event's word in the record
	 */
	record Event(Instant time, String actor, String actingFor, String party, String text, String kind) {
	}

}
