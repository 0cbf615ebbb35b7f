package se.origo.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import se.origo.process.Tables;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The level of risk in words, with the law that the table of risk names for these
 * answers.
 */
@Component
class RiskWords {

	private static final Map<String, String> LEVELS = Map.of("acute", "AKUT", "high", "HÖG", "raised", "FÖRHÖJD",
			"normal", "NORMAL");

	private static final String UNKNOWN = "unknown";

	private final Tables tables;

	RiskWords(Tables tables) {
		this.tables = tables;
	}

	/**
	 * What is said of the risk.
	 * @param items the case's items by name
	 * @param level the level in force, or null where none has been judged
	 */
	String of(Map<String, Object> items, Object level) {
		String word = (level != null) ? LEVELS.getOrDefault(level.toString(), "–") : "–";
		String law = law(items);
		return "- **Risknivå:** " + word + (law.isEmpty() ? "" : "\n- **Lagstöd:** " + law);
	}

	private String law(Map<String, Object> items) {
		Map<String, Object> inputs = new HashMap<>();
		for (Variable other : List.of(Variable.identified, Variable.marriageRisk, Variable.cuttingRisk,
				Variable.guardianSuspected, Variable.protectedIdentity, Variable.instrumentConclusion,
				Variable.ownWorry, Variable.judgement)) {
			inputs.put(other.name(), null);
		}
		List<Variable> asked = new ArrayList<>(Content.SCREEN);
		asked.add(Variable.ageBand);
		asked.forEach(item -> inputs.put(item.name(), items.getOrDefault(item.name(), UNKNOWN)));
		inputs.put("unknownCount", inputs.values().stream().filter(UNKNOWN::equals).count());
		inputs.put(Variable.questionType.name(), items.get(Variable.questionType.name()));
		return this.tables.decide("risk-level", inputs)
			.stream()
			.map(row -> (String) row.get("legalReferences"))
			.filter(text -> text != null && !text.isBlank())
			.flatMap(text -> Stream.of(text.split("; *")))
			.distinct()
			.collect(Collectors.joining("; "));
	}

}
