package se.origo.process;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may do. The first three exist once for each party and are candidate
 * groups in the diagrams ({@code ${party}.contact}); the rest belong to the centre or to
 * the installation.
 */
public enum Role {

	/**
	 * The party's contact person, or whoever acts as such now (partens kontaktperson).
	 */
	CONTACT("contact", "Kontaktperson"),
	/** Stands in for the contact person (ersättare). */
	DEPUTY("deputy", "Ersättare"),
	/** Receives escalations of the party (chef). */
	MANAGER("manager", "Chef"),
	/** The centre's counsellor (kurator). */
	COUNSELLOR("counsellor", "Kurator"),
	/** The centre's coordinator (samordnare). */
	COORDINATOR("coordinator", "Samordnare"),
	/** Edits and releases diagrams and tables (processägare). */
	PROCESS_OWNER("process-owner", "Processägare"),
	/** Reviews process history (granskare). */
	AUDITOR("auditor", "Granskare"),
	/** Reviews who read what (loggranskare). */
	LOG_REVIEWER("log-reviewer", "Loggranskare"),
	/** Runs the system and sees no content (drift). */
	OPERATOR("operator", "Drift"),
	/**
	 * Appointed but away (frånvarande): what remains is to sign in and end the own
	 * absence. Computed, never given in the register.
	 */
	ABSENT("absent", "Frånvarande");

	private final String code;

	private final String label;

	Role(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** The role's word in group names and in the register. */
	public String code() {
		return this.code;
	}

	/** The role's Swedish word in the interface. */
	public String label() {
		return this.label;
	}

	/**
	 * Whether the role belongs to those who work with a party's cases. The installation's
	 * roles do not: an operator appointed at the centre sees none of the centre's cases.
	 */
	public boolean worksWithCases() {
		return compareTo(COORDINATOR) <= 0 || this == ABSENT;
	}

	/**
	 * Who may look for a case of the own party's: those who meet young people. A manager
	 * is asked when others are silent, and needs no search.
	 */
	public static Set<Role> whoSearch() {
		return EnumSet.of(CONTACT, DEPUTY, COUNSELLOR, COORDINATOR);
	}

	/**
	 * The compartments that this role opens at a party: the party's own to those who work
	 * with its cases; one apart to those who review the log, so that what they write of a
	 * colleague is read by no colleague, and to the manager, who reviews when no reviewer
	 * may; none to the rest.
	 * @param party the party's code
	 * @return the words by which the database knows the compartments
	 */
	public Set<String> compartmentsAt(String party) {
		return switch (this) {
			case MANAGER -> Set.of(party, reviewsAt(party));
			case LOG_REVIEWER -> Set.of(reviewsAt(party));
			default -> worksWithCases() ? Set.of(party) : Set.of();
		};
	}

	/**
	 * The compartment in which the log is reviewed.
	 * @param party the centre's code
	 * @return the word by which the database knows it
	 */
	public static String reviewsAt(String party) {
		return LOG_REVIEWER.groupAt(party);
	}

	/**
	 * The candidate group of this role at a party.
	 * @param party the party's code
	 * @return for example {@code botkyrka.contact}
	 */
	public String groupAt(String party) {
		return party + "." + this.code;
	}

	/**
	 * The role with this word.
	 * @param code for example {@code contact}
	 * @return the role
	 * @throws IllegalArgumentException naming the word when there is no such role
	 */
	public static Role of(String code) {
		for (Role role : values()) {
			if (role.code.equals(code)) {
				return role;
			}
		}
		throw new IllegalArgumentException("There is no role \"" + code + "\"");
	}

}
