package se.origo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One form as it is drawn.
 *
 * @param file its name in the bundle
 * @param root its JSON
 */
record FormFile(String file, JsonNode root) {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)\\s*}}");

	/**
	 * Reads a form.
	 * @throws UncheckedIOException when it is not JSON
	 */
	static FormFile read(String file, byte[] content) {
		try {
			return new FormFile(file, JSON.readTree(content));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String id() {
		return this.root.path("id").asText();
	}

	/** Every component, those inside groups included. */
	List<JsonNode> components() {
		List<JsonNode> found = new ArrayList<>();
		collect(this.root, found);
		return found;
	}

	private static void collect(JsonNode parent, List<JsonNode> found) {
		parent.path("components").forEach(component -> {
			found.add(component);
			collect(component, found);
		});
	}

	/** Keys that are submitted. */
	List<String> keys() {
		return components().stream().filter(component -> component.has("key")).map(FormFile::key).toList();
	}

	/** Names whose values a component shows without asking for them. */
	static Stream<String> shown(JsonNode component) {
		Stream<String> lists = Stream.of("valuesKey", "dataSource")
			.map(name -> component.path(name).asText())
			.filter(name -> !name.isEmpty())
			.map(name -> name.replaceFirst("^=\\s*", ""));
		Stream<String> texts = SHOWN.matcher(component.path("text").asText()).results().map(match -> match.group(1));
		return Stream.concat(lists, texts);
	}

	static String key(JsonNode component) {
		return component.path("key").asText();
	}

	static String type(JsonNode component) {
		return component.path("type").asText();
	}

	/** How a sentence names a component: label and key. */
	static String title(JsonNode component) {
		String label = component.path("label").asText(component.path("id").asText());
		return "\"" + label + "\" (" + (component.has("key") ? key(component) : type(component)) + ")";
	}

}
