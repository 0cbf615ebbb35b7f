package se.origo.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import se.origo.audit.proof.Hasher;
import se.origo.disclosure.Entry;
import se.origo.disclosure.Ledger;

import org.springframework.stereotype.Component;

/**
 * Writes the first part of an export: what it is of, the texts of the diagrams and tables
 * in the versions then in force, and the ledger's rows of the case.
 */
@Component
class ExportPreface {

	private static final ObjectMapper JSON = new ObjectMapper();

	private final ExportRows rows;

	private final RepositoryService repository;

	private final Ledger ledger;

	private final LogSettings settings;

	ExportPreface(ExportRows rows, RepositoryService repository, Ledger ledger, LogSettings settings) {
		this.rows = rows;
		this.repository = repository;
		this.ledger = ledger;
		this.settings = settings;
	}

	/**
	 * Writes it, line by line.
	 * @param extent what is exported
	 * @param party whose case it is, or null for a period
	 * @param people whether it is told who did something
	 * @param file where to
	 */
	void write(Extent extent, String party, boolean people, OutputStream file) throws IOException {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("origo-export", 1);
		head.put("origin", this.settings.origin());
		head.put("size", extent.size());
		head.put("case", extent.caseNumber());
		head.put("from", extent.from());
		head.put("to", extent.to());
		head.put("first", extent.first());
		head.put("last", extent.last());
		line(head, file);
		for (ExportRows.Version version : this.rows.diagrams(extent)) {
			diagram(version, file);
		}
		for (String table : this.rows.tables(extent)) {
			table(table, file);
		}
		if (party != null) {
			Stream<Entry> told = Stream.concat(this.ledger.disclosedBy(party, extent.caseNumber()).stream(),
					this.ledger.disclosedTo(party, extent.caseNumber()).stream());
			for (Entry entry : told.toList()) {
				line(Map.of("disclosure", disclosure(entry, people)), file);
			}
		}
	}

	private void diagram(ExportRows.Version version, OutputStream file) throws IOException {
		ProcessDefinition found = this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(version.definition())
			.processDefinitionVersion(version.version())
			.singleResult();
		if (found != null) {
			try (InputStream text = this.repository.getProcessModel(found.getId())) {
				definition(found.getResourceName(), found.getKey(), found.getVersion(), text, file);
			}
		}
	}

	private void table(String id, OutputStream file) throws IOException {
		DecisionDefinition found = this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionId(id)
			.singleResult();
		if (found != null) {
			try (InputStream text = this.repository.getDecisionModel(id)) {
				definition(found.getResourceName(), found.getKey(), found.getVersion(), text, file);
			}
		}
	}

	private static void definition(String name, String id, int version, InputStream text, OutputStream file)
			throws IOException {
		String content = new String(text.readAllBytes(), StandardCharsets.UTF_8);
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("file", name);
		line.put("definition", id);
		line.put("version", version);
		line.put("sha256", HexFormat.of().formatHex(Hasher.sha256().digest(content.getBytes(StandardCharsets.UTF_8))));
		line.put("text", content);
		line(line, file);
	}

	/** Each side's case number stays with it, as everywhere. */
	private static Map<String, Object> disclosure(Entry entry, boolean people) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("id", entry.id().toString());
		line.put("at", entry.at().toString());
		line.put("kind", entry.kind().word());
		line.put("from", entry.from().function());
		line.put("to", entry.to().function());
		line.put("items", entry.items());
		line.put("ground", entry.basis().ground());
		line.put("groundDetails", entry.basis().details());
		line.put("validUntil", (entry.validUntil() != null) ? entry.validUntil().toString() : null);
		line.put("endedAt", (entry.endedAt() != null) ? entry.endedAt().toString() : null);
		line.put("endReason", entry.endReason());
		if (people) {
			line.put("by", entry.by().person());
			line.put("actingFor", entry.by().actingFor());
			line.put("secondPerson", entry.by().secondPerson());
		}
		return line;
	}

	private static void line(Map<String, ?> line, OutputStream file) throws IOException {
		file.write(JSON.writeValueAsBytes(line));
		file.write('\n');
	}

}
