package se.origo.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How a value is written in a case file: JSON, so that lists and flags come back as what
 * they were.
 */
final class Contents {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Contents() {
	}

	static String write(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			// Without the cause: its message may quote the value.
			throw new IllegalArgumentException("An item of a case file cannot be written");
		}
	}

	static Object read(String content) {
		try {
			return JSON.readValue(content, Object.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An item of a case file cannot be read");
		}
	}

}
