package se.origo.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.process.Problem;
import se.origo.process.Tables;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The duty to report concern for a child (SoL 19 kap. 1 §): whether whoever asks has it,
 * which a table says, and what is said of it.
 */
@Component
class Duty {

	/** Said with every answer. */
	static final String REMINDER = "En konsultation ersätter inte en orosanmälan.";

	private static final String LABEL = "Har en orosanmälan gjorts: ";

	private static final Set<String> ADULT = Set.of("18-20", "21-plus");

	private static final Set<String> OF_A_CHILD = Set.of("made", "will-make");

	private final Tables tables;

	Duty(Tables tables) {
		this.tables = tables;
	}

	/** Whether there is a duty: duty, advised or none. */
	String of(Map<String, Object> items) {
		Map<String, Object> inputs = new HashMap<>();
		for (Variable input : List.of(Variable.askerKind, Variable.ageBand)) {
			inputs.put(input.name(), items.get(input.name()));
		}
		return this.tables.decide("report-duty", inputs)
			.stream()
			.map(row -> (String) row.get("reportDuty"))
			.findFirst()
			.orElse("advised");
	}

	/** What contradicts itself, or is not answered although it must be. */
	List<Problem> problems(Map<String, Object> answers) {
		Object report = answers.get(Variable.reportMade.name());
		boolean adult = ADULT.contains(answers.get(Variable.ageBand.name()));
		if (adult && OF_A_CHILD.contains(report)) {
			return problem("en orosanmälan gäller ett barn, men åldersgruppen är 18 år eller äldre."
					+ " Ändra åldersgruppen, eller välj Gäller inte.");
		}
		if (!adult && "not-a-child".equals(report)) {
			return problem("åldersgruppen är inte 18 år eller äldre. Ändra åldersgruppen, eller välj ett annat svar."
					+ " Är åldern okänd, räkna med att det är ett barn.");
		}
		return ("duty".equals(of(answers)) && report == null) ? problem(
				"frågan måste besvaras, för den som frågar är skyldig att anmäla oro för ett barn. Välj ett svar.")
				: List.of();
	}

	private static List<Problem> problem(String sentence) {
		return List.of(new Problem(Variable.reportMade.name(), LABEL + sentence));
	}

	/** Whether a report must be made and has not been. */
	boolean isUnmet(Map<String, Object> items) {
		return "duty".equals(of(items)) && "not-made".equals(items.get(Variable.reportMade.name()));
	}

	/** The duty in a sentence. */
	String inWords(Map<String, Object> items) {
		return switch (of(items)) {
			case "duty" -> isUnmet(items)
					? "**Den som frågar är skyldig att anmäla oro för barnet (SoL 19 kap. 1 §), och har inte gjort det.** Påminn om det."
					: "Den som frågar är skyldig att anmäla oro för barnet (SoL 19 kap. 1 §). Påminn om det.";
			case "advised" -> "Den som frågar bör anmäla oro för barnet (SoL 19 kap. 2 §).";
			default -> "Det gäller en vuxen: någon orosanmälan görs inte.";
		};
	}

}
