package se.origo.notice;

import java.time.Instant;
import java.util.Set;

/**
 * A task that waits now.
 *
 * @param party the code of the party whose case it belongs to
 * @param caseNumber the number of that case
 * @param key the id of the user task in its diagram
 * @param assignee opaque id of whoever has taken it, or null
 * @param groups the groups it is offered to
 * @param due when it should be done, or null
 */
record Waiting(String party, String caseNumber, String key, String assignee, Set<String> groups, Instant due) {

	boolean isOverdue(Instant now) {
		return this.due != null && !this.due.isAfter(now);
	}

}
