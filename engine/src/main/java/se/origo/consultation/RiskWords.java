package se.origo.consultation;

import java.util.Map;
import java.util.Set;

import se.origo.casefile.Level;
import se.origo.casefile.RiskTable;

import org.springframework.stereotype.Component;

/**
 * The level of risk in words, with the law that the table of risk names for these
 * answers.
 */
@Component
class RiskWords {

	private final RiskTable table;

	RiskWords(RiskTable table) {
		this.table = table;
	}

	/**
	 * What is said of the risk.
	 * @param items the case's items by name
	 * @param level the level in force, or null where none has been judged
	 */
	String of(Map<String, Object> items, Object level) {
		String word = (level != null) ? Level.of(level.toString()).label() : "–";
		Set<String> law = this.table.judge(items).references();
		return "- **Risknivå:** " + word + (law.isEmpty() ? "" : "\n- **Lagstöd:** " + String.join("; ", law));
	}

}
