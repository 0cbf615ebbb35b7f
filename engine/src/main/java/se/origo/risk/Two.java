package se.origo.risk;

import java.util.Map;
import java.util.Set;

import se.origo.party.Scope;
import se.origo.process.Objection;
import se.origo.process.Problem;
import se.origo.process.Variable;

/**
 * Somebody, and whoever that person stands in for: one voice, however many people have
 * it.
 *
 * @param person opaque id
 * @param actingFor opaque id of the absent person, or the person's own
 */
record Two(String person, String actingFor) {

	static final Problem SAME_PERSON = new Problem(Variable.loweringAnswer.name(),
			"Ska nivån sänkas? Förslaget är ditt, eller lades i samma persons ställe. Lämna tillbaka uppgiften, så att en kollega kan pröva det, eller svara nej.");

	/** Whoever acts now. */
	static Two now(String party) {
		String actingFor = Scope.caller().map(caller -> caller.actingForAt(party)).orElse(null);
		return new Two(Scope.actor(), (actingFor != null) ? actingFor : Scope.actor());
	}

	/** Who proposed, as the diagram has noted it. */
	static Two proposer(Map<String, Object> variables) {
		return new Two((String) variables.get(Variable.loweringProposedBy.name()),
				(String) variables.get(Variable.loweringProposedFor.name()));
	}

	/**
	 * Who proposed.
	 * @throws Objection when whoever acts now is the same voice
	 */
	static Two demanded(Map<String, Object> variables, String party) {
		Two proposer = proposer(variables);
		if (proposer.isOneWith(now(party))) {
			throw new Objection(SAME_PERSON);
		}
		return proposer;
	}

	/** Whether the two would be one voice. */
	boolean isOneWith(Two other) {
		Set<String> others = Set.of(other.person).contains(other.actingFor) ? Set.of(other.person)
				: Set.of(other.person, other.actingFor);
		return others.contains(this.person) || others.contains(this.actingFor);
	}

}
