package se.origo.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.RepositoryService;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * The forms of a case as they were answered: in the version that was asked, coded answers
 * in the words people chose by. What was written in the case file is told by name only.
 */
@Component
class AnsweredForms {

	private final RepositoryService repository;

	private final Wording wording;

	private final ObjectMapper json = new ObjectMapper();

	AnsweredForms(RepositoryService repository, Wording wording) {
		this.repository = repository;
		this.wording = wording;
	}

	/**
	 * Reads them from a case's rows.
	 * @param rows oldest first
	 * @param drawings the diagrams that the case has run on
	 * @param functions the function of a person
	 */
	List<Course.Answered> in(List<AuditRow> rows, List<Drawing> drawings, UnaryOperator<String> functions) {
		Map<String, JsonNode> known = new HashMap<>();
		List<Course.Answered> answered = new ArrayList<>();
		List<String> written = List.of();
		for (int at = 0; at < rows.size(); at++) {
			AuditRow row = rows.get(at);
			if (row.kind().equals("task-answered")) {
				answered.add(answered(row, version(rows, at), written, drawings, functions, known));
			}
			else if (row.kind().equals(AuditLog.ENDED) && row.codes().containsKey("items")) {
				answered.add(answered(row, row, row.items(), drawings, functions, known));
			}
			// In a record from before: a person's answer was written to the case file
			// first, by the same person.
			written = row.kind().equals("case-written") ? row.items() : List.of();
		}
		return answered;
	}

	/** The task that was answered ends with the answer, on the version that asked. */
	private static AuditRow version(List<AuditRow> rows, int at) {
		return rows.subList(at, rows.size())
			.stream()
			.filter(row -> row.kind().equals(AuditLog.ENDED) && rows.get(at).element().equals(row.element()))
			.findFirst()
			.orElse(rows.get(at));
	}

	private Course.Answered answered(AuditRow row, AuditRow asked, List<String> written, List<Drawing> drawings,
			UnaryOperator<String> functions, Map<String, JsonNode> known) {
		Optional<Drawing> drawing = drawings.stream()
			.filter(one -> one.definition().equals(asked.definition()) && asked.version() != null
					&& one.version() == asked.version())
			.findFirst();
		String form = drawing.map(one -> one.element(row.element()).form()).orElse(null);
		JsonNode asks = drawing.filter(one -> form != null)
			.map(one -> known.computeIfAbsent(one.deployment() + "/" + form, key -> read(one.deployment(), form)))
			.orElse(this.json.nullNode());
		List<Course.Field> fields = new ArrayList<>();
		collect(asks, row, new HashSet<>(written), fields, functions);
		return new Course.Answered(row.at(), row.element(),
				drawing.map(one -> one.element(row.element()).label()).orElse(row.element()), form, asked.version(),
				functions.apply(row.actor()), (row.actingFor() != null) ? functions.apply(row.actingFor()) : null,
				fields);
	}

	private JsonNode read(String deployment, String form) {
		String file = this.repository.getDeploymentResourceNames(deployment)
			.stream()
			.filter(name -> name.endsWith("/" + form + ".form"))
			.findFirst()
			.orElse(null);
		if (file == null) {
			return this.json.nullNode();
		}
		try (InputStream text = this.repository.getResourceAsStream(deployment, file)) {
			return this.json.readTree(text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void collect(JsonNode asks, AuditRow row, Set<String> written, List<Course.Field> fields,
			UnaryOperator<String> functions) {
		for (JsonNode component : asks.path("components")) {
			String key = component.path("key").asText();
			Variable.named(key).filter(variable -> variable.place() != Variable.Place.SHOWN).ifPresent(variable -> {
				boolean sealed = variable.place() == Variable.Place.CASE_FILE;
				boolean given = sealed ? written.contains(key) : row.codes().get(key) != null;
				if (given) {
					fields.add(new Course.Field(key, label(component, variable),
							sealed ? null : answer(component, variable, row.code(key), functions), sealed));
				}
			});
			collect(component, row, written, fields, functions);
		}
	}

	private static String label(JsonNode component, Variable variable) {
		return Drawing.inOneLine(component.path("label").asText(), variable.label());
	}

	/** In the words of the form that was shown, else in those of today. */
	private String answer(JsonNode component, Variable variable, String value, UnaryOperator<String> functions) {
		for (JsonNode choice : component.path("values")) {
			if (choice.path("value").asText().equals(value)) {
				return choice.path("label").asText();
			}
		}
		return this.wording.word(variable, value, functions);
	}

}
