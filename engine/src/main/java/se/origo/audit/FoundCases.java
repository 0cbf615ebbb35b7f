package se.origo.audit;

import java.time.Instant;
import java.util.List;

/**
 * A page of what an auditor looked for.
 *
 * @param page its number, from 1
 * @param more whether there is a next one
 * @param reached back to when was looked, when not to the beginning of the period; null
 * otherwise, and while there is a next page
 * @param cases the cases, those where something happened last first
 */
record FoundCases(int page, boolean more, Instant reached, List<Found> cases) {

	/**
	 * A case, by codes and times.
	 *
	 * @param caseNumber its number
	 * @param party what its party is called
	 * @param process what the process is called that it began in
	 * @param began when it began
	 * @param latest when the rarest thing that was looked for happened last
	 * @param events how many events were what was looked for
	 */
	record Found(String caseNumber, String party, String process, Instant began, Instant latest, long events) {
	}

}
