package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.process.Problem;
import se.origo.process.Variable;

/** Answers that cannot all be true. */
final class Contradiction {

	private Contradiction() {
	}

	/** What contradicts what; empty when nothing does. */
	static List<Problem> in(Map<String, Object> answers) {
		boolean abroad = "abroad".equals(answers.get(Variable.travel.name()));
		boolean home = "yes".equals(answers.get(Variable.mustGoHome.name()));
		if (abroad && home) {
			return List.of(new Problem(Variable.mustGoHome.name(),
					"Måste den unga hem i dag? Du har svarat att den unga redan är utomlands. Ändra ett av svaren, eller svara Vet inte."));
		}
		boolean unnamed = "no".equals(answers.get(Variable.identified.name()));
		return (unnamed && Boolean.TRUE.equals(answers.get(Variable.protectedIdentity.name()))) ? List
			.of(new Problem(Variable.identified.name(),
					"Är det känt vem den unga är? Den som har skyddade personuppgifter är känd. Ändra ett av svaren."))
				: List.of();
	}

}
