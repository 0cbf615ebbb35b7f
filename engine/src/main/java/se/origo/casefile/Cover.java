package se.origo.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The cover of a case: what can be said of it without opening it.
 *
 * @param caseNumber its number
 * @param party code of the party whose case it is
 * @param kind id of the process that opened it
 * @param openedAt when
 * @param items names of the items that lie in it, in the order of the data dictionary;
 * nothing of what they say
 * @param notes how many notes its thread has
 */
public record Cover(String caseNumber, String party, String kind, Instant openedAt, List<String> items, int notes) {

	/**
	 * Absences, alarms, conflicts and openings have cases too; nobody looks for them and
	 * nobody's life hangs on reading them.
	 */
	private static final Set<String> ABOUT_SOMEBODY = Set.of("case-meeting", "consultation", "consultation-opinion",
			"consultation-request", "intake", "meeting-action", "meeting-invitation", "protective-measure", "referral",
			"referral-reception", "risk-assessment", "statutory-clock", "support", "travel-watch");

	/** Whether it is about a young person. */
	public boolean isAboutSomebody() {
		return ABOUT_SOMEBODY.contains(this.kind);
	}

	/** Whether anything is known in it. */
	public boolean hasContent() {
		return !this.items.isEmpty();
	}

}
