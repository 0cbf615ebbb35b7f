package se.origo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import se.origo.story.Token;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A random token for each text field of each form, from the forms' own schemas. */
public final class Canaries {

	private static final Set<String> TEXT = Set.of("textfield", "textarea");

	/** The shortest text field holds a personal identity number. */
	private static final int LENGTH = 13;

	/** Every token that any test of this JVM has been given. */
	private static final Set<String> GIVEN = ConcurrentHashMap.newKeySet();

	private final Map<String, String> tokens = new LinkedHashMap<>();

	private final Map<String, String> labels = new LinkedHashMap<>();

	private Canaries() {
	}

	/** For every form there is. */
	public static Canaries inEveryTextField() {
		Canaries canaries = new Canaries();
		try {
			for (Resource form : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:origo/forms/**/*.form")) {
				JsonNode schema = new ObjectMapper().readTree(form.getInputStream());
				canaries.collect(schema.path("id").asText(), schema);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return canaries;
	}

	private void collect(String form, JsonNode component) {
		for (JsonNode inner : component.path("components")) {
			if (TEXT.contains(inner.path("type").asText())) {
				String field = form + "/" + inner.path("key").asText();
				this.tokens.put(field, "q" + Token.next().substring(1, LENGTH));
				GIVEN.add(this.tokens.get(field));
				this.labels.put(field, inner.path("label").asText());
			}
			collect(form, inner);
		}
	}

	/**
	 * All tokens so far, as a pattern that looks at what begins like a token only: there
	 * are hundreds of megabytes to look through.
	 */
	static String given() {
		return GIVEN.stream()
			.map(token -> token.substring(1))
			.collect(Collectors.joining("|", "q(?=[a-p]{" + (LENGTH - 1) + "})(?:", "|nothing-else)"));
	}

	int count() {
		return this.tokens.size();
	}

	/** The token of a field. */
	public String token(String form, String key) {
		return this.tokens.get(form + "/" + key);
	}

	/** Every text field of a form with its token. */
	Map<String, Object> typed(String form) {
		Map<String, Object> typed = new LinkedHashMap<>();
		keys(form).forEach(key -> typed.put(key, token(form, key)));
		return typed;
	}

	/** Keys of the text fields of a form. */
	public List<String> keys(String form) {
		return this.tokens.keySet()
			.stream()
			.filter(field -> field.startsWith(form + "/"))
			.map(field -> field.substring(form.length() + 1))
			.toList();
	}

	/** The tokens of a form by the labels on the screen. */
	Map<String, String> labels(String form) {
		Map<String, String> byLabel = new LinkedHashMap<>();
		keys(form).forEach(key -> byLabel.put(this.labels.get(form + "/" + key), token(form, key)));
		return byLabel;
	}

	/** Fields whose token is in none of the texts. */
	List<String> missingIn(Collection<String> texts) {
		return this.tokens.keySet()
			.stream()
			.filter(field -> texts.stream().noneMatch(text -> text.contains(this.tokens.get(field))))
			.toList();
	}

	/**
	 * Fields whose token is in a text, in letters or as bytes in hexadecimal, with the
	 * text's beginning.
	 */
	List<String> foundIn(Collection<String> texts) {
		List<String> found = new ArrayList<>();
		this.tokens.forEach((field, token) -> {
			String bytes = HexFormat.of().formatHex(token.getBytes(UTF_8));
			texts.stream()
				.filter(text -> text.contains(token) || text.contains(bytes))
				.forEach(text -> found.add(field + " in " + text.substring(0, Math.min(text.length(), 400))));
		});
		return found;
	}

}
