package se.origo.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import se.origo.process.Tables;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Sorts a question by the table; of several rules the most urgent counts. */
@Component
class Triage {

	private static final List<String> URGENCY = List.of("normal", "high", "acute");

	/**
	 * How a question is sorted.
	 *
	 * @param urgency acute, high or normal
	 * @param answerBy the role that should answer
	 * @param kinds kinds of party that should be asked
	 */
	record Sorted(String urgency, String answerBy, Set<String> kinds) {
	}

	private final Tables tables;

	Triage(Tables tables) {
		this.tables = tables;
	}

	/** The items that it looks at. */
	static List<Variable> looksAt() {
		List<Variable> items = new ArrayList<>(List.of(Variable.questionType, Variable.ageBand));
		items.addAll(Content.SCREEN);
		return items;
	}

	/**
	 * Sorts a question. What nobody has answered counts as unknown, which never lowers
	 * anything.
	 * @param items the case's items by name
	 * @param riskLevel the level of risk, or null where none is known
	 */
	Sorted sort(Map<String, Object> items, Object riskLevel) {
		Map<String, Object> inputs = new HashMap<>();
		looksAt().forEach(item -> inputs.put(item.name(), items.getOrDefault(item.name(), "unknown")));
		inputs.put(Variable.riskLevel.name(), riskLevel);
		List<Map<String, Object>> rows = this.tables.decide("consultation-triage", inputs);
		int highest = rows.stream().mapToInt(row -> URGENCY.indexOf(row.get("urgency"))).max().orElse(0);
		boolean coordinator = rows.stream().anyMatch(row -> "coordinator".equals(row.get("answerBy")));
		Set<String> kinds = new TreeSet<>();
		rows.stream().map(row -> (String) row.get("askKind")).filter(Objects::nonNull).forEach(kinds::add);
		return new Sorted(URGENCY.get(Math.max(highest, 0)), coordinator ? "coordinator" : "counsellor", kinds);
	}

}
