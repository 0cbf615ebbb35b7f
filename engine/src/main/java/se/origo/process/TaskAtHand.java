package se.origo.process;

import java.time.Instant;
import java.util.Map;

/**
 * A task as forms see it.
 *
 * @param id the task's id in the engine
 * @param key the id of the user task in its diagram
 * @param process the id of its process
 * @param caseNumber the number of the case it belongs to (the instance's business key)
 * @param party the code of the party whose case it is
 * @param assignee opaque id of the person who has taken it, or null
 * @param created when it arrived
 * @param variables the instance's codes, ids and dates by name
 */
public record TaskAtHand(String id, String key, String process, String caseNumber, String party, String assignee,
		Instant created, Map<String, Object> variables) {
}
