package se.origo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The Swedish words for codes, read from the forms in which people choose them, so that
 * they are written once.
 */
@Component
public class FormWords {

	private final Map<String, String> words = new HashMap<>();

	FormWords(ObjectMapper json) {
		try {
			for (Resource form : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:origo/forms/*/*.form")) {
				collect(json.readTree(form.getInputStream()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The forms cannot be read", ex);
		}
	}

	private void collect(JsonNode node) {
		for (JsonNode component : node.path("components")) {
			String key = component.path("key").asText();
			component.path("values")
				.forEach(choice -> this.words.putIfAbsent(key + "=" + choice.path("value").asText(),
						choice.path("label").asText()));
			collect(component);
		}
	}

	/**
	 * The word for a value of a coded field.
	 * @param key the form key
	 * @param value a code, several, or a flag; null for no answer
	 * @return the words people chose by, or a dash where there is no answer
	 */
	public String of(Variable key, Object value) {
		if (value == null) {
			return "–";
		}
		if (value instanceof Collection<?> several) {
			return several.stream().map(one -> of(key, one)).collect(Collectors.joining(", "));
		}
		if (value instanceof Boolean flag) {
			return flag ? "ja" : "nej";
		}
		return this.words.getOrDefault(key.name() + "=" + value, value.toString());
	}

}
