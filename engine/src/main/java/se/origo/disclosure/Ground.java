package se.origo.disclosure;

import java.util.Set;

/**
 * A legal ground for a disclosure: one row of the table {@code legal-ground}.
 *
 * @param code for example {@code CONSENT}
 * @param label Swedish, as offered in a list
 * @param statute the provision, in Swedish
 * @param needs what has to be stated for it to hold
 * @param secondPerson whether another person has to confirm it before anything is sent
 */
public record Ground(String code, String label, String statute, Set<Need> needs, boolean secondPerson) {

	/** The code of consent, the only ground that can be withdrawn. */
	public static final String CONSENT = "CONSENT";

	/** The code of a report of concern, which cannot be declined. */
	public static final String DUTY_REPORT = "DUTY-REPORT";

	/** Whether the ground demands this. */
	public boolean needs(Need need) {
		return this.needs.contains(need);
	}

	/** Its label with the statute, as offered and as read afterwards. */
	public String inWords() {
		return this.label + " (" + this.statute + ")";
	}

}
