package se.origo.story;

import java.io.IOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.origo.SignedIn;

/** One person's browser at Tasklist's door. */
final class Browser {

	static final ObjectMapper JSON = new ObjectMapper();

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private final SignedIn person;

	Browser(SignedIn person) {
		this.person = person;
	}

	/** Asks Tasklist's door; the path begins after the engine's address. */
	Answer get(String path) {
		return new Answer(this.person.get(ENGINE + path));
	}

	Answer post(String path, Object body) {
		return new Answer(this.person.post(ENGINE + path, json(body)));
	}

	Answer put(String path, Object body) {
		return new Answer(this.person.send("PUT", path, json(body)));
	}

	/** Any call of our own API, without a body. */
	Answer call(String method, String path) {
		return new Answer(this.person.send(method, path, ""));
	}

	/** Any call of our own API with a body. */
	Answer call(String method, String path, Object body) {
		return new Answer(this.person.send(method, path, json(body)));
	}

	static String json(Object body) {
		try {
			return JSON.writeValueAsString(body);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/**
	 * What the door answers.
	 *
	 * @param status the HTTP status
	 * @param text the body
	 */
	record Answer(int status, String text) {

		Answer(HttpResponse<String> response) {
			this(response.statusCode(), response.body());
		}

		JsonNode body() {
			try {
				return JSON.readTree(this.text);
			}
			catch (IOException ex) {
				throw new AssertionError("Not JSON: " + this.text, ex);
			}
		}

		Answer expect(int wanted) {
			if (this.status != wanted) {
				throw new AssertionError("Expected " + wanted + " but the door answered " + this);
			}
			return this;
		}

	}

}
