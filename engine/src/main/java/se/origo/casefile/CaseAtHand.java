package se.origo.casefile;

import java.util.Map;
import java.util.Optional;

/**
 * A case that a form is being answered in: what the form shows of it, and where the
 * answer is written.
 */
public final class CaseAtHand {

	private final Case found;

	private final Map<String, Object> items;

	/**
	 * A case as it was found.
	 * @param found the case, or null when it does not exist for whoever answers
	 * @param items what the form shows of it
	 */
	CaseAtHand(Case found, Map<String, Object> items) {
		this.found = found;
		this.items = items;
	}

	/** What the form shows of it, in the order asked for. */
	public Map<String, Object> items() {
		return this.items;
	}

	/** The case; empty when it does not exist for whoever answers. */
	Optional<Case> found() {
		return Optional.ofNullable(this.found);
	}

}
