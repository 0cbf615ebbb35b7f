package se.origo.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The contract between diagrams, tables, forms and code: one pure function, called by the
 * build and by the deployment. Every rule has a name, a heading in
 * {@code docs/contract.md}, and a good and a bad example among the tests.
 */
final class Contract {

	/** A rule about one thing of a kind: gives a sentence for each breach. */
	@FunctionalInterface
	interface Rule<T> {

		Stream<String> breaches(T thing, Models models);

	}

	static final Map<String, Rule<Diagram>> DIAGRAMS = new LinkedHashMap<>();

	static final Map<String, Rule<DecisionFile>> TABLES = new LinkedHashMap<>();

	static final Map<String, Rule<FormFile>> FORMS = new LinkedHashMap<>();

	static {
		DIAGRAMS.put("no-scripts", CodeRules::scripts);
		DIAGRAMS.put("no-code", CodeRules::code);
		DIAGRAMS.put("verbs", CodeRules::verbs);
		DIAGRAMS.put("expressions", ExpressionRules::grammar);
		DIAGRAMS.put("declared", ExpressionRules::declared);
		DIAGRAMS.put("engine-only", ExpressionRules::engineOnly);
		DIAGRAMS.put("fixed-names", ExpressionRules::fixedNames);
		DIAGRAMS.put("written-before-read", DataFlow::unwritten);
		DIAGRAMS.put("task-form", TaskRules::form);
		DIAGRAMS.put("task-role", TaskRules::role);
		DIAGRAMS.put("task-deadline", TaskRules::deadline);
		DIAGRAMS.put("documentation", TaskRules::documentation);
		DIAGRAMS.put("waits", WaitRules::waits);
		DIAGRAMS.put("timers", WaitRules::timers);
		DIAGRAMS.put("deadline-codes", WaitRules::deadlineCodes);
		DIAGRAMS.put("known-call", ReferenceRules::calls);
		DIAGRAMS.put("known-decision", ReferenceRules::decisions);
		DIAGRAMS.put("known-message", ReferenceRules::messages);
		DIAGRAMS.put("file-name", ShapeRules::fileName);
		DIAGRAMS.put("history-time-to-live", ShapeRules::historyTimeToLive);
		DIAGRAMS.put("ids", ShapeRules::ids);
		DIAGRAMS.put("size", ShapeRules::size);
		DIAGRAMS.put("labels", ShapeRules::labels);
		DIAGRAMS.put("named-ends", ShapeRules::ends);
		DIAGRAMS.put("layout", ShapeRules::layout);
		TABLES.put("table-name", TableRules::fileName);
		TABLES.put("table-history", TableRules::historyTimeToLive);
		TABLES.put("table-language", TableRules::language);
		FORMS.put("form-name", FormRules::fileName);
		FORMS.put("form-types", FormRules::types);
		FORMS.put("form-keys", FormRules::keys);
		FORMS.put("form-fields", FormRules::fields);
		FORMS.put("form-lengths", FormRules::lengths);
		FORMS.put("form-choices", FormRules::choices);
	}

	private Contract() {
	}

	/**
	 * Judges a bundle.
	 * @param bundle diagrams, tables and forms
	 * @param words what the code offers them
	 * @return every breach, file by file and rule by rule; empty when the bundle may be
	 * deployed
	 */
	static List<Violation> check(Bundle bundle, Vocabulary words) {
		List<Violation> violations = new ArrayList<>();
		Models models = Models.read(bundle, words, violations::add);
		models.diagrams().forEach(each -> judge(DIAGRAMS, each, each.file(), models, violations));
		models.tables().forEach(each -> judge(TABLES, each, each.file(), models, violations));
		models.forms().forEach(each -> judge(FORMS, each, each.file(), models, violations));
		return violations;
	}

	private static <T> void judge(Map<String, Rule<T>> rules, T thing, String file, Models models,
			List<Violation> violations) {
		rules.forEach((name, rule) -> rule.breaches(thing, models)
			.distinct()
			.map(sentence -> new Violation(name, file, sentence))
			.forEach(violations::add));
	}

}
