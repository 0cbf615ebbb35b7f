package se.origo.logreview;

import java.time.Instant;
import java.util.Locale;

/**
 * That a person read in a case on a day in Sweden, once or more; or that a person was
 * refused on a day, in which case there is no case.
 *
 * @param person opaque id of who read
 * @param actingFor opaque id of the absent person for whom, or null
 * @param party whose case it is, or null for refusals
 * @param caseNumber the case, or null for refusals
 * @param first when it was first read that day
 * @param last when it was last read that day
 * @param times how often
 * @param glass whether the person broke the glass of the case that day
 * @param refusals how often the person was refused; 0 for reads
 * @param work whether the person works in the case
 * @param draw a number from 0 to 999 that chance has given it
 */
public record Visit(String person, String actingFor, String party, String caseNumber, Instant first, Instant last,
		int times, boolean glass, int refusals, Work work, int draw) {

	/** Whether somebody works in a case, as the record tells it. */
	public enum Work {

		/** Has taken a task in it, and nobody else has taken over. */
		NOW,
		/** Had finished with it before the period, in which somebody else works in it. */
		FORMER,
		/** Has never taken one. */
		NEVER;

		/** The word in the table. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
