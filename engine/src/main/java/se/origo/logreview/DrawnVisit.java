package se.origo.logreview;

import java.time.Instant;

/**
 * A visit that is to be reviewed.
 *
 * @param reviewCase number of the review's own case
 * @param draw id of the draw it belongs to
 * @param person opaque id of who read
 * @param function what that person was called when it was drawn
 * @param actingFor opaque id of the absent person for whom, or null
 * @param party whose case it is, or null
 * @param caseNumber the case, or null
 * @param first when it was first read that day
 * @param last when it was last read that day
 * @param times how often
 * @param rule the rule's word
 * @param why the rule in a Swedish sentence
 */
record DrawnVisit(String reviewCase, long draw, String person, String function, String actingFor, String party,
		String caseNumber, Instant first, Instant last, int times, String rule, String why) {
}
