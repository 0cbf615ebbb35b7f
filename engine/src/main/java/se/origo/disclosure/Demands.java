package se.origo.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.process.Problem;
import se.origo.process.Variable;

/** Whether a claim states what its ground demands. */
class Demands {

	/** How consent can be given. */
	private static final Set<String> HOW = Set.of("spoken", "written");

	/** OSL 25:12 and 26:9. */
	private static final Set<String> CIRCUMSTANCES = Set.of("under-18", "misuse", "compulsory-care", "pregnancy");

	/** What is asked for in words, and where. */
	private static final Map<Need, String> ASKED_IN_WORDS = Map.of(Need.ACT,
			"Vilken lag ger uppgiftsskyldigheten? Skriv vilken lag och paragraf.", Need.REASON,
			"Varför gäller lagstödet? Skriv varför uppgifterna behöver lämnas ut.", Need.BALANCING,
			"Varför gäller lagstödet? Skriv hur intressena har vägts mot varandra.");

	private final Grounds grounds;

	Demands(Grounds grounds) {
		this.grounds = grounds;
	}

	/** What is missing or wrong; the second person is asked for later, by the diagram. */
	List<Problem> unmet(Ground ground, GroundClaim claim, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		for (Need need : ground.needs()) {
			problems.addAll(switch (need) {
				case CONSENT -> consent(claim, today);
				case CHILD -> child(claim);
				case CRIME -> crime(ground, claim);
				case CIRCUMSTANCE -> circumstance(claim);
				case ACT -> words(need, claim.dutyAct(), Variable.dutyAct);
				case REASON, BALANCING -> words(need, claim.reason(), Variable.groundReason);
				case SECOND_PERSON -> List.<Problem>of();
			});
		}
		return problems;
	}

	private static List<Problem> consent(GroundClaim claim, LocalDate today) {
		List<Problem> problems = new ArrayList<>();
		if (claim.consentHow() == null || !HOW.contains(claim.consentHow())) {
			problems.addAll(problem(Variable.consentHow, "Hur lämnades samtycket? Välj muntligt eller skriftligt."));
		}
		if (claim.consentUntil() == null) {
			problems.addAll(problem(Variable.consentUntil, "Samtycket gäller till och med: ange en dag."));
		}
		else if (claim.consentUntil().isBefore(today)) {
			problems.addAll(problem(Variable.consentUntil, "Samtycket gäller till och med: dagen har passerat. "
					+ "Ange i dag eller en senare dag, eller fråga den unga igen."));
		}
		return problems;
	}

	private static List<Problem> child(GroundClaim claim) {
		return claim.concernsChild() ? List.of() : problem(Variable.ground,
				"Vilket lagstöd gäller? Det valda gäller bara den som är under 18 år. Ändra Åldersgrupp i utkastet, eller välj ett annat lagstöd.");
	}

	private List<Problem> crime(Ground ground, GroundClaim claim) {
		boolean listed = this.grounds.crimes(ground.code())
			.stream()
			.anyMatch(crime -> crime.code().equals(claim.crime()));
		return listed ? List.of() : problem(Variable.crime,
				"Vilket brott misstänks? Välj ett brott i listan som gäller för det valda lagstödet.");
	}

	private static List<Problem> circumstance(GroundClaim claim) {
		if (claim.careCircumstance() == null || !CIRCUMSTANCES.contains(claim.careCircumstance())) {
			return problem(Variable.careCircumstance, "Vilken omständighet gäller? Välj en omständighet i listan.");
		}
		boolean agrees = !claim.careCircumstance().equals("under-18") || claim.concernsChild();
		return agrees ? List.of()
				: problem(Variable.careCircumstance,
						"Vilken omständighet gäller? Åldersgruppen säger inte att den unga är under 18 år. "
								+ "Välj en annan omständighet, eller ändra Åldersgrupp i utkastet.");
	}

	private static List<Problem> words(Need need, String text, Variable field) {
		return (text != null && !text.isBlank()) ? List.of() : problem(field, ASKED_IN_WORDS.get(need));
	}

	private static List<Problem> problem(Variable field, String sentence) {
		return List.of(new Problem(field.name(), sentence));
	}

}
