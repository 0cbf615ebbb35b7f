package se.origo.disclosure;

import java.time.LocalDate;

/**
 * On what something is disclosed.
 *
 * @param kind what kind of disclosure it is
 * @param basis the legal ground
 * @param by who does it
 * @param validUntil the last day the ground holds (Europe/Stockholm), or null
 */
public record Terms(Entry.Kind kind, Entry.Basis basis, Entry.Doer by, LocalDate validUntil) {

	/**
	 * Terms on which codes and words that name nobody pass: they need no ground.
	 * @param kind what kind of disclosure it is
	 * @param party code of the party in whose compartment whoever acts does so
	 */
	public static Terms nameless(Entry.Kind kind, String party) {
		return new Terms(kind, Entry.Basis.NONE, Entry.Doer.now(party, null), null);
	}

}
