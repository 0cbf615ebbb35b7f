package se.origo.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Each row is decided on once, and what is withheld is withheld for a reason. */
@Component
class TestSecrecyGuide implements FormGuide {

	private final Extracts extracts;

	private final ExtractText text;

	TestSecrecyGuide(Extracts extracts, ExtractText text) {
		this.extracts = extracts;
		this.text = text;
	}

	@Override
	public String form() {
		return "test-secrecy";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		List<Entry> rows = rows(task);
		List<Told> told = this.text.told(rows);
		List<Map<String, String>> choices = new ArrayList<>();
		for (int i = 0; i < told.size(); i++) {
			choices.add(Map.of("value", told.get(i).id().toString(), "label", this.text.choice(i + 1, told.get(i))));
		}
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(Variable.ledgerText.name(), this.text.rows(rows));
		values.put(Variable.extractRowChoices.name(), choices);
		return values;
	}

	private List<Entry> rows(TaskAtHand task) {
		return this.extracts.rows(task.party(), (String) task.variables().get(Variable.extractCase.name()));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		List<Entry> rows = rows(task);
		List<String> decided = Stream.concat(Stream.of(Variable.releasedRows), Extracts.WITHHELD.stream())
			.flatMap(list -> Extracts.chosen(answers, list).stream())
			.toList();
		for (int i = 0; i < rows.size(); i++) {
			String id = rows.get(i).id().toString();
			long times = decided.stream().filter(id::equals).count();
			if (times != 1) {
				return List.of(new Problem(Variable.releasedRows.name(),
						"Lämnas ut: rad " + (i + 1) + ((times == 0) ? " är inte prövad. Kryssa för den på ett ställe."
								: " står på flera ställen. Välj ett av dem.")));
			}
		}
		boolean withheld = decided.size() > Extracts.chosen(answers, Variable.releasedRows).size();
		return (withheld && answers.get(Variable.withholdingReason.name()) == null)
				? List.of(new Problem(Variable.withholdingReason.name(),
						"Varför lämnas något inte ut? Skriv vilken bestämmelse som gäller och varför."))
				: List.of();
	}

}
