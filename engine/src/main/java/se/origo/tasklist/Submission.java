package se.origo.tasklist;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.http.HttpStatus;

/**
 * Reads the body of a submitted form, which is in Camunda's format: typed values, lists
 * as JSON inside JSON.
 */
final class Submission {

	private Submission() {
	}

	static Map<String, Object> answers(JsonNode body, ObjectMapper json) {
		JsonNode variables = body.path("variables");
		if (!variables.isMissingNode() && !variables.isNull() && !variables.isObject()) {
			throw unreadable();
		}
		Map<String, Object> answers = new LinkedHashMap<>();
		variables.fields().forEachRemaining(entry -> answers.put(entry.getKey(), value(entry.getValue(), json)));
		return answers;
	}

	private static Object value(JsonNode typed, ObjectMapper json) {
		JsonNode value = typed.path("value");
		try {
			boolean inner = "Json".equals(typed.path("type").asText()) && value.isTextual();
			return json.treeToValue(inner ? json.readTree(value.asText()) : value, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw unreadable();
		}
	}

	private static Refusal unreadable() {
		return new Refusal(HttpStatus.BAD_REQUEST, "Svaret gick inte att läsa. Ladda om uppgiften och försök igen.");
	}

}
