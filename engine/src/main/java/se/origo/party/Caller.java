package se.origo.party;

import java.util.Set;
import java.util.TreeSet;

import se.origo.process.Role;

/**
 * Who is asking, now: computed from the register for each request and never kept longer,
 * so that a right that ends ends at once.
 *
 * @param person the person's opaque id
 * @param display the function shown to others, such as "Kontaktperson Botkyrka"; never a
 * name
 * @param mandates what the person may do, where, and for whom
 */
public record Caller(String person, String display, Set<Mandate> mandates) {

	/**
	 * One right.
	 *
	 * @param role what the person may do
	 * @param party the code of the party where; the centre's code for roles of the centre
	 * and the installation
	 * @param actingFor opaque id of the absent person on whose behalf, or null
	 */
	public record Mandate(Role role, String party, String actingFor) {
	}

	/**
	 * Codes of the parties whose compartments are open to this caller: those where the
	 * caller works with cases.
	 */
	public Set<String> parties() {
		Set<String> parties = new TreeSet<>();
		this.mandates.stream()
			.filter(mandate -> mandate.role().worksWithCases())
			.forEach(mandate -> parties.add(mandate.party()));
		return parties;
	}

	/**
	 * The compartments that the database opens to this caller: those of {@link #parties},
	 * and the one apart in which the log is reviewed.
	 */
	public Set<String> compartments() {
		Set<String> compartments = new TreeSet<>();
		this.mandates.forEach(mandate -> compartments.addAll(mandate.role().compartmentsAt(mandate.party())));
		return compartments;
	}

	/** Candidate groups in the engine, such as {@code botkyrka.contact}. */
	public Set<String> groups() {
		Set<String> groups = new TreeSet<>();
		this.mandates.forEach(mandate -> groups.add(mandate.role().groupAt(mandate.party())));
		return groups;
	}

	/** Whether the caller has this role at any party. */
	public boolean is(Role role) {
		return this.mandates.stream().anyMatch(mandate -> mandate.role() == role);
	}

	/** Whether the caller has this role at this party. */
	public boolean is(Role role, String party) {
		return this.mandates.stream().anyMatch(mandate -> mandate.role() == role && mandate.party().equals(party));
	}

	/** Whether the caller works with this party's cases and is not away. */
	public boolean worksAt(String party) {
		return this.mandates.stream()
			.anyMatch(mandate -> mandate.party().equals(party) && mandate.role().worksWithCases()
					&& mandate.role() != Role.ABSENT);
	}

	/** The absent person for whom the caller acts at this party, or null. */
	public String actingForAt(String party) {
		return this.mandates.stream()
			.filter(mandate -> mandate.party().equals(party) && mandate.actingFor() != null)
			.map(Mandate::actingFor)
			.findFirst()
			.orElse(null);
	}

}
