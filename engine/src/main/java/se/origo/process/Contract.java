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

	static final Map<String, Rule<Diagram>> DIAGRAMS = diagrams();

	static final Map<String, Rule<DecisionFile>> TABLES = tables();

	static final Map<String, Rule<FormFile>> FORMS = forms();

	/** What an engine must never be given, in whatever state the rest of a diagram is. */
	private static final Map<String, Rule<Diagram>> CODE = Map.of("no-scripts", CodeRules::scripts, "no-code",
			CodeRules::code, "verbs", CodeRules::words, "expressions", ExpressionRules::grammar);

	private static final List<String> KINDS = List.of(".bpmn", ".dmn", ".form");

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

	/**
	 * Judges what the engine is about to read, by the rules about code only.
	 * @param deployed the files of one deployment, old or new
	 * @return every place that could run something; empty when the engine may read it
	 */
	static List<Violation> code(Bundle deployed) {
		List<Violation> violations = new ArrayList<>();
		Models models = Models.read(deployed, new Vocabulary(Map.of()), violations::add);
		models.diagrams().forEach(each -> judge(CODE, each, each.file(), models, violations));
		models.tables()
			.forEach(each -> judge(Map.of("table-language", TableRules::language), each, each.file(), models,
					violations));
		deployed.resources()
			.keySet()
			.stream()
			.filter(file -> KINDS.stream().noneMatch(file::endsWith))
			.map(file -> new Violation("readable", file, "The file is no diagram, table or form. Leave it out."))
			.forEach(violations::add);
		return violations;
	}

	private static <T> void judge(Map<String, Rule<T>> rules, T thing, String file, Models models,
			List<Violation> violations) {
		rules.forEach((name, rule) -> rule.breaches(thing, models)
			.distinct()
			.map(sentence -> new Violation(name, file, sentence))
			.forEach(violations::add));
	}

	private static Map<String, Rule<Diagram>> diagrams() {
		Map<String, Rule<Diagram>> rules = new LinkedHashMap<>();
		rules.put("no-scripts", CodeRules::scripts);
		rules.put("no-code", CodeRules::code);
		rules.put("verbs", CodeRules::verbs);
		rules.put("expressions", ExpressionRules::grammar);
		rules.put("declared", ExpressionRules::declared);
		rules.put("engine-only", ExpressionRules::engineOnly);
		rules.put("fixed-names", ExpressionRules::fixedNames);
		rules.put("written-before-read", DataFlow::unwritten);
		rules.put("task-form", TaskRules::form);
		rules.put("task-role", TaskRules::role);
		rules.put("task-deadline", TaskRules::deadline);
		rules.put("documentation", TaskRules::documentation);
		rules.put("waits", WaitRules::waits);
		rules.put("timers", WaitRules::timers);
		rules.put("deadline-codes", WaitRules::deadlineCodes);
		rules.put("known-call", ReferenceRules::calls);
		rules.put("case-kinds", ReferenceRules::caseKinds);
		rules.put("known-decision", ReferenceRules::decisions);
		rules.put("known-message", ReferenceRules::messages);
		rules.put("file-name", ShapeRules::fileName);
		rules.put("history-time-to-live", ShapeRules::historyTimeToLive);
		rules.put("ids", ShapeRules::ids);
		rules.put("size", ShapeRules::size);
		rules.put("labels", ShapeRules::labels);
		rules.put("named-ends", ShapeRules::ends);
		rules.put("layout", ShapeRules::layout);
		return rules;
	}

	private static Map<String, Rule<DecisionFile>> tables() {
		Map<String, Rule<DecisionFile>> rules = new LinkedHashMap<>();
		rules.put("table-name", TableRules::fileName);
		rules.put("table-history", TableRules::historyTimeToLive);
		rules.put("table-language", TableRules::language);
		return rules;
	}

	private static Map<String, Rule<FormFile>> forms() {
		Map<String, Rule<FormFile>> rules = new LinkedHashMap<>();
		rules.put("form-name", FormRules::fileName);
		rules.put("form-types", FormRules::types);
		rules.put("form-keys", FormRules::keys);
		rules.put("form-fields", FormRules::fields);
		rules.put("form-lengths", FormRules::lengths);
		rules.put("form-choices", FormRules::choices);
		rules.put("form-moments", FormRules::moments);
		return rules;
	}

}
