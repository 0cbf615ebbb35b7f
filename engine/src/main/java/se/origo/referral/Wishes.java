package se.origo.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.process.ItemNames;
import se.origo.process.Problem;
import se.origo.process.Variable;

/**
 * What the young person has said that others may know, as a limit to consent. Another
 * ground has limits of its own and asks for no wish.
 */
final class Wishes {

	/** Who may know what, by the kind of the receiving party. */
	private static final Map<String, Variable> BY_KIND = Map.of("municipality", Variable.toldSocial, "region",
			Variable.toldHealth, "police", Variable.toldPolice);

	private static final Map<String, Set<Variable>> ALLOWED = Map.of("nothing", Set.of(), "contact",
			Set.of(Variable.safeContact), "situation",
			Set.of(Variable.safeContact, Variable.situation, Variable.wishes));

	private Wishes() {
	}

	/** Names of the items that hold what the young person has said. */
	static List<String> items() {
		List<String> items = new ArrayList<>(List.of(Variable.toldGuardian.name(), Variable.toldSchool.name()));
		BY_KIND.values().stream().map(Variable::name).sorted().forEach(items::add);
		return items;
	}

	/** Where it stands what a kind of party may know, if that was asked. */
	static Optional<Variable> about(String kindOfParty) {
		return Optional.ofNullable(BY_KIND.get(kindOfParty));
	}

	/**
	 * What consent does not cover.
	 * @param said what the young person has said of this kind of party, or null
	 * @param listed the items that are to be disclosed
	 * @return the items that the young person does not want known there
	 */
	static List<String> beyond(Object said, Collection<String> listed) {
		Set<Variable> allowed = ALLOWED.get(String.valueOf(said));
		return (allowed == null) ? List.of()
				: listed.stream().filter(item -> !allowed.contains(Variable.valueOf(item))).toList();
	}

	/** Why consent cannot be the ground. */
	static Problem objection(List<String> beyond) {
		return new Problem(Variable.ground.name(),
				"Vilket lagstöd gäller? Samtycke och vad den unga har sagt får veta " + "säger emot varandra: "
						+ names(beyond) + ". Fråga den unga igen, gå tillbaka till utkastet och "
						+ "välj bort uppgifterna, eller välj ett annat lagstöd.");
	}

	static String names(Collection<String> items) {
		return items.stream().map(ItemNames::of).collect(Collectors.joining(", "));
	}

}
