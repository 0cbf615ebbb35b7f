package se.origo.referral;

import java.util.Map;

import se.origo.party.Caller;
import se.origo.party.Scope;
import se.origo.process.Role;
import se.origo.process.TaskAtHand;

/**
 * A manager who is called in, by silence or because others are kept from the case, sees
 * that something waits and nothing of the case until taking the task over (disclosure
 * model, domain rules 6a). Whoever takes it over acts as the party's contact person.
 */
final class CalledIn {

	private static final String WAITING = "waiting-referral";

	/** The deadline that runs at each of the receiver's tasks. */
	private static final Map<String, String> DEADLINES = Map.of("acknowledgeReferral", "REF-ACK", "assessReferral",
			"REF-ANSWER", "reportProgress", "REF-OUTCOME", "resumeReferral", "REF-HOLD");

	private CalledIn() {
	}

	/**
	 * The form that the caller sees.
	 * @param task a task of the receiver's
	 * @param form the task's own form
	 * @return the own form, or the one that says only that something waits
	 */
	static String formAt(TaskAtHand task, String form) {
		Caller caller = Scope.caller().orElseThrow();
		boolean onlyManager = !caller.is(Role.CONTACT, task.party()) && !caller.is(Role.DEPUTY, task.party());
		return (onlyManager && !caller.person().equals(task.assignee())) ? WAITING : form;
	}

	/** Code of the deadline that runs at a task of the receiver's. */
	static String deadline(TaskAtHand task) {
		return DEADLINES.getOrDefault(task.key(), "REF-ACK");
	}

}
