package se.origo.audit;

import java.time.Instant;
import java.util.List;

/**
 * What has happened in a case, for an auditor: events, codes, times and functions, never
 * content.
 *
 * @param caseNumber the case
 * @param cut whether it has more events than are told here
 * @param entries oldest first
 */
record Timeline(String caseNumber, boolean cut, List<Entry> entries) {

	/**
	 * One event.
	 *
	 * @param time when
	 * @param actor the function that did it, or null when the system did
	 * @param actingFor the absent function on whose behalf, or null
	 * @param text a Swedish sentence
	 * @param kind the event's word in the record
	 * @param lane {@code event}, {@code disclosure} or {@code read}
	 * @param element id of the element in the diagram, or null
	 * @param version the version of the diagram then in force, or null
	 */
	record Entry(Instant time, String actor, String actingFor, String text, String kind, String lane, String element,
			Integer version) {
	}

}
