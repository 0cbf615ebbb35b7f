package se.origo.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import se.origo.process.DefinitionId;

import org.springframework.stereotype.Component;

/**
 * The diagrams as they were when something happened: names are taken from the version
 * then in force, not from today's.
 */
@Component
class Diagrams {

	private final RepositoryService repository;

	Diagrams(RepositoryService repository) {
		this.repository = repository;
	}

	/** The versions that these rows ran on. */
	Names behind(List<AuditRow> rows) {
		Map<Version, Drawn> drawn = new HashMap<>();
		rows.stream()
			.filter(row -> row.definition() != null && row.version() != null)
			.map(row -> new Version(row.definition(), row.version()))
			.distinct()
			.forEach(version -> find(version).ifPresent(found -> drawn.put(version, found)));
		return new Names(drawn, this::table);
	}

	private String table(String id) {
		DecisionDefinition table = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionId(id)
			.singleResult();
		return (table == null) ? "”" + DefinitionId.key(id) + "”"
				: "”" + Drawing.inOneLine(table.getName(), table.getKey()) + "” (version " + table.getVersion() + ")";
	}

	private Optional<Drawn> find(Version version) {
		return Drawings.released(this.repository, version.definition(), version.number()).map(this::drawn);
	}

	private Drawn drawn(ProcessDefinition definition) {
		Map<String, String> elements = new HashMap<>();
		this.repository.getBpmnModelInstance(definition.getId())
			.getModelElementsByType(FlowElement.class)
			.forEach(element -> elements.put(element.getId(), Drawing.inOneLine(element.getName(), element.getId())));
		return new Drawn(Drawing.inOneLine(definition.getName(), definition.getKey()), elements);
	}

	private record Version(String definition, int number) {
	}

	private record Drawn(String name, Map<String, String> elements) {
	}

	/** What things are called in the versions that a case has run on. */
	static final class Names {

		private final Map<Version, Drawn> drawn;

		private final UnaryOperator<String> tables;

		private final Map<String, String> known = new HashMap<>();

		private Names(Map<Version, Drawn> drawn, UnaryOperator<String> tables) {
			this.drawn = drawn;
			this.tables = tables;
		}

		/** The decision table that a row tells of, with the version then in force. */
		String table(AuditRow row) {
			return this.known.computeIfAbsent(row.code("table"), this.tables);
		}

		/**
		 * The label of a row's element. What the application told itself names no
		 * version; then any version of the case that has the element will do.
		 * @return empty when the row is about no element of a diagram
		 */
		Optional<String> element(AuditRow row) {
			return of(row).map(drawing -> drawing.elements().get(row.element()))
				.or(() -> this.drawn.values()
					.stream()
					.map(drawing -> drawing.elements().get(row.element()))
					.filter(Objects::nonNull)
					.findFirst());
		}

		/** The name of the process that the row belongs to. */
		String process(AuditRow row) {
			return of(row).map(Drawn::name).orElse(String.valueOf(row.definition()));
		}

		private Optional<Drawn> of(AuditRow row) {
			return (row.version() == null) ? Optional.empty()
					: Optional.ofNullable(this.drawn.get(new Version(row.definition(), row.version())));
		}

	}

}
