package se.origo.story;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A task in somebody's browser, used as Tasklist uses it. */
public final class FormTask {

	private final Browser browser;

	private final String path;

	FormTask(Browser browser, String id) {
		this.browser = browser;
		this.path = "/task/" + id;
	}

	Browser.Answer open() {
		return this.browser.get(this.path);
	}

	Browser.Answer claim() {
		return this.browser.post(this.path + "/claim", Map.of("userId", "ignored"));
	}

	Browser.Answer unclaim() {
		return this.browser.post(this.path + "/unclaim", Map.of());
	}

	/** Gives the task back. */
	public void isReturned() {
		unclaim().expect(204);
	}

	/** Id of the form that this person is shown. */
	String formId() {
		return this.browser.get(this.path + "/form").expect(200).body().at("/camundaFormRef/key").asText();
	}

	/** The form itself, as the browser gets it. */
	public String form() {
		return this.browser.get(this.path + "/deployed-form").expect(200).text();
	}

	/** What the form shows, as values; lists as lists. */
	public Map<String, Object> values() {
		Map<String, Object> values = new LinkedHashMap<>();
		this.browser.get(this.path + "/form-variables")
			.expect(200)
			.body()
			.fields()
			.forEachRemaining(field -> values.put(field.getKey(), value(field.getValue())));
		return values;
	}

	private static Object value(JsonNode typed) {
		JsonNode value = typed.path("value");
		try {
			return "Json".equals(typed.path("type").asText()) ? Browser.JSON.readValue(value.asText(), Object.class)
					: Browser.JSON.convertValue(value, Object.class);
		}
		catch (java.io.IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Fills in the form over what it shows and submits it. */
	Browser.Answer fill(Map<String, ?> answers) {
		Map<String, Object> all = new LinkedHashMap<>();
		Map<String, Object> shown = values();
		keys(this.browser.get(this.path + "/deployed-form").expect(200).body(), shown, all);
		all.putAll(answers);
		return submit(all);
	}

	/** Fills it in, and tells status and text of the answer. */
	public String answers(Map<String, ?> answers) {
		Browser.Answer answer = fill(answers);
		return answer.status() + " " + answer.text();
	}

	/** Submits exactly these, and tells status and text of the answer. */
	public String submits(Map<String, ?> answers) {
		Browser.Answer answer = submit(answers);
		return answer.status() + " " + answer.text();
	}

	private static void keys(JsonNode component, Map<String, Object> shown, Map<String, Object> all) {
		for (JsonNode inner : component.path("components")) {
			if (inner.hasNonNull("key") && !inner.has("components")) {
				all.put(inner.path("key").asText(), shown.get(inner.path("key").asText()));
			}
			keys(inner, shown, all);
		}
	}

	/** Submits exactly these values. */
	Browser.Answer submit(Map<String, ?> answers) {
		Map<String, Object> typed = new LinkedHashMap<>();
		answers.forEach((key, value) -> {
			Map<String, Object> one = new LinkedHashMap<>();
			boolean json = value instanceof Collection<?> || value instanceof Map<?, ?>;
			if (json) {
				one.put("type", "Json");
			}
			one.put("value", json ? Browser.json(value) : value);
			typed.put(key, one);
		});
		return this.browser.post(this.path + "/submit-form", Map.of("variables", typed));
	}

}
