package se.origo.risk;

import java.time.Instant;
import java.util.List;

import se.origo.casefile.Level;

/**
 * One row of a case's series: what somebody judged, and which level has been in force
 * since.
 *
 * @param caseNumber the case
 * @param party whose case it is
 * @param kind how it came about
 * @param level what was judged
 * @param inForce the level that has applied since
 * @param rules codes of the table's rules that gave it
 * @param by who judged
 * @param at when
 */
record Assessment(String caseNumber, String party, Kind kind, Level level, Level inForce, List<String> rules,
		Assessor by, Instant at) {

	/** How an assessment comes about. */
	enum Kind {

		/** By the table, from answers. */
		ASSESSED,
		/** By a person, freely. */
		RAISED,
		/** By a person who decided that it stays. */
		KEPT,
		/** By two persons. */
		LOWERED

	}

	/**
	 * Who judged.
	 *
	 * @param person opaque id, or {@code system:…}
	 * @param actingFor opaque id of the absent person on whose behalf, or null
	 * @param function what the person was called then
	 * @param secondPerson opaque id of who confirmed a lowering, or null
	 */
	record Assessor(String person, String actingFor, String function, String secondPerson) {
	}

}
