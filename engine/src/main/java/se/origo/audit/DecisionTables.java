package se.origo.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

import org.springframework.stereotype.Component;

/**
 * The decision tables behind a case, in the versions that decided, with the rules that
 * fired in it.
 */
@Component
class DecisionTables {

	private final RepositoryService repository;

	DecisionTables(RepositoryService repository) {
		this.repository = repository;
	}

	/**
	 * What was decided, and by which tables.
	 *
	 * @param tables the tables
	 * @param decisions what they decided, oldest first
	 */
	record Decided(List<Course.Table> tables, List<Course.Decision> decisions) {
	}

	/** Reads it from a case's rows. */
	Decided behind(List<AuditRow> rows) {
		Map<String, Optional<Released>> known = new LinkedHashMap<>();
		List<Course.Decision> decisions = new ArrayList<>();
		for (AuditRow row : rows) {
			if (row.kind().equals("decision-made")) {
				known.computeIfAbsent(row.code("table"), this::find)
					.ifPresent(table -> decisions.add(table.decision(row)));
			}
		}
		return new Decided(known.values().stream().flatMap(Optional::stream).map(Released::shown).toList(), decisions);
	}

	private Optional<Released> find(String id) {
		return Optional
			.ofNullable(this.repository.createDecisionDefinitionQuery().decisionDefinitionId(id).singleResult())
			.flatMap(definition -> this.repository.getDmnModelInstance(id)
				.getModelElementsByType(DecisionTable.class)
				.stream()
				.filter(table -> definition.getKey().equals(table.getParentElement().getAttributeValue("id")))
				.findFirst()
				.map(table -> new Released(definition, table)));
	}

	/** A version of a table, and what has fired in it. */
	private static final class Released {

		private final DecisionDefinition definition;

		private final DecisionTable table;

		private final List<String> rules;

		private final TreeSet<Integer> fired = new TreeSet<>();

		Released(DecisionDefinition definition, DecisionTable table) {
			this.definition = definition;
			this.table = table;
			this.rules = table.getRules().stream().map(DmnElement::getId).toList();
		}

		Course.Decision decision(AuditRow row) {
			List<Integer> numbers = null;
			if (row.codes().containsKey("rules")) {
				numbers = Arrays.stream(row.code("rules").split(" "))
					.map(this.rules::indexOf)
					.filter(place -> place >= 0)
					.map(place -> place + 1)
					.toList();
				this.fired.addAll(numbers);
			}
			return new Course.Decision(row.at(), this.definition.getId(), inputs(row), outputs(row), numbers);
		}

		private List<String> inputs(AuditRow row) {
			return this.table.getInputs().stream().map(input -> row.code("in." + input.getId())).toList();
		}

		/** Values by the order of the rules that gave them, as the record has them. */
		private List<String> outputs(AuditRow row) {
			Map<String, String> labels = new HashMap<>();
			this.table.getOutputs().forEach(output -> labels.put(output.getName(), label(output)));
			Map<String, String> given = new TreeMap<>();
			row.codes().forEach((code, value) -> {
				if (code.startsWith("out.") && value != null) {
					String name = code.substring(code.indexOf('.', 4) + 1);
					given.put(code, labels.getOrDefault(name, name) + ": " + value);
				}
			});
			return List.copyOf(given.values());
		}

		Course.Table shown() {
			List<Rule> written = List.copyOf(this.table.getRules());
			return new Course.Table(this.definition.getId(),
					Drawing.inOneLine(this.definition.getName(), this.definition.getKey()),
					this.definition.getVersion(),
					this.table.getInputs().stream().map(input -> named(input.getLabel(), input.getId())).toList(),
					this.table.getOutputs().stream().map(Released::label).toList(), written.size(),
					this.fired.stream().map(number -> rule(number, written.get(number - 1))).toList());
		}

		private static Course.Rule rule(int number, Rule rule) {
			return new Course.Rule(number, texts(rule.getInputEntries()), texts(rule.getOutputEntries()),
					(rule.getDescription() != null) ? Objects.toString(rule.getDescription().getTextContent(), "")
							: "");
		}

		private static List<String> texts(Collection<? extends ModelElementInstance> entries) {
			return entries.stream().map(entry -> entry.getTextContent().strip()).toList();
		}

		private static String label(Output output) {
			return named(output.getLabel(), output.getName());
		}

		private static String named(String label, String otherwise) {
			return Drawing.inOneLine(label, otherwise);
		}

	}

}
