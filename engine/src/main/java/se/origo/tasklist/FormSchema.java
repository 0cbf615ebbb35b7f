package se.origo.tasklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A deployed form as the door reads it.
 *
 * @param id the form's id
 * @param source the JSON the browser gets
 * @param fields its questions by key
 */
record FormSchema(String id, byte[] source, Map<String, Field> fields) {

	private static final ObjectMapper JSON = new ObjectMapper();

	static FormSchema parse(byte[] source) {
		try {
			JsonNode form = JSON.readTree(source);
			Map<String, Field> fields = new LinkedHashMap<>();
			collect(form.path("components"), List.of(), fields);
			return new FormSchema(form.path("id").asText(), source, fields);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A deployed form is not JSON", ex);
		}
	}

	/**
	 * The JSON the browser gets when something stands above the form.
	 * @param line markdown of constant words
	 */
	byte[] headed(String line) {
		try {
			ObjectNode form = (ObjectNode) JSON.readTree(this.source);
			ObjectNode text = JSON.createObjectNode().put("type", "text").put("id", "guards").put("text", line);
			((ArrayNode) form.path("components")).insert(0, text);
			return JSON.writeValueAsBytes(form);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A deployed form is not JSON", ex);
		}
	}

	private static void collect(JsonNode components, List<String> outer, Map<String, Field> fields) {
		for (JsonNode component : components) {
			List<String> hiddenWhen = new ArrayList<>(outer);
			String hide = component.path("conditional").path("hide").asText("");
			if (!hide.isBlank()) {
				hiddenWhen.add(hide);
			}
			if (component.hasNonNull("key") && !component.has("components")) {
				Field field = field(component, hiddenWhen);
				fields.put(field.key(), field);
			}
			collect(component.path("components"), hiddenWhen, fields);
		}
	}

	private static Field field(JsonNode component, List<String> hiddenWhen) {
		JsonNode rules = component.path("validate");
		Set<String> choices = new LinkedHashSet<>();
		component.path("values").forEach(choice -> choices.add(choice.path("value").asText()));
		String label = component.path("label").asText(component.path("dateLabel").asText(""));
		return new Field(component.path("key").asText(), component.path("type").asText(),
				component.path("subtype").asText(""), label, rules.path("required").asBoolean(),
				rules.path("maxLength").asInt(), choices, component.path("valuesKey").asText(null),
				List.copyOf(hiddenWhen));
	}

}
