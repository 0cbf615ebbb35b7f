package se.origo.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of those who try: the name they sign in with, the side they are on in every state,
 * and the roles that open pages to them.
 *
 * @param name the trial name, or {@code nobody}
 * @param side {@code sender}, {@code receiver-manager}, …, or a word for the rest
 * @param roles codes of {@code Role}
 */
record Somebody(String name, String side, Set<String> roles) {

	private static final Map<String, String> SIDES = Map.of("danderyd", "sender", "botkyrka", "receiver", "huddinge",
			"next");

	/**
	 * Everybody: each role at each side, at a party that has nothing to do with it, at
	 * the centre.
	 */
	static List<Somebody> all() {
		return List.of(of("danderyd", "contact"), of("danderyd-2", "deputy"), of("danderyd-chef", "manager"),
				of("botkyrka", "contact"), of("botkyrka-2", "deputy"), of("botkyrka-chef", "manager"),
				of("huddinge", "contact"), of("huddinge-2", "deputy"), of("huddinge-chef", "manager"),
				of("nacka", "contact"), of("nacka-2", "deputy"), of("nacka-chef", "manager"),
				of("region-stockholm", "contact"), of("polisregion-stockholm", "contact"), of("origo", "contact"),
				of("origo-2", "deputy"), of("origo-chef", "manager"), of("kurator", "counsellor"),
				of("samordnare", "coordinator"), of("processagare", "process-owner"), of("granskare", "auditor"),
				of("loggranskare", "log-reviewer"), of("drift", "operator"), of("nobody", "nobody"));
	}

	private static Somebody of(String name, String role) {
		String party = name.replaceAll("-(2|chef)$", "");
		String side = SIDES.getOrDefault(party, role);
		boolean standIn = SIDES.containsKey(party) && !role.equals("contact");
		return new Somebody(name, standIn ? side + "-" + role : side, Set.of(role));
	}

	/** Whether the person works with cases at the centre. */
	boolean isOfTheCentre() {
		return this.name.matches("origo(-2|-chef)?|kurator|samordnare");
	}

	boolean isNobody() {
		return this.name.equals("nobody");
	}

	@Override
	public String toString() {
		return this.name;
	}

}
