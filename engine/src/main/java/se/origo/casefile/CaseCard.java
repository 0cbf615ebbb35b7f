package se.origo.casefile;

import java.time.Instant;
import java.util.Set;

/**
 * A case from outside: what may be said of it without opening it.
 *
 * @param caseNumber its number
 * @param party code of the party whose case it is
 * @param kind id of the process that opened it
 * @param openedAt when it was opened
 * @param hasContent whether anything is written in it
 */
public record CaseCard(String caseNumber, String party, String kind, Instant openedAt, boolean hasContent) {

	/**
	 * Absences, alarms, conflicts and openings have cases too; nobody looks for them and
	 * nobody's life hangs on reading them.
	 */
	private static final Set<String> ABOUT_SOMEBODY = Set.of("referral", "referral-reception");

	/** Whether it is about a young person. */
	public boolean isAboutSomebody() {
		return ABOUT_SOMEBODY.contains(this.kind);
	}

}
