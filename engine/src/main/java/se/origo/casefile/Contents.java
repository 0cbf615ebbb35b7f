package se.origo.casefile;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * How a value is written before it is sealed: JSON, so that lists and flags come back as
 * what they were.
 */
final class Contents {

	private static final ObjectMapper JSON = new ObjectMapper();

	private Contents() {
	}

	static byte[] write(Object value) {
		try {
			return JSON.writeValueAsBytes(value);
		}
		catch (JsonProcessingException ex) {
			// Without the cause: its message may quote the value.
			throw new IllegalArgumentException("An item of a case file cannot be written");
		}
	}

	static Object read(byte[] content) {
		try {
			return JSON.readValue(content, Object.class);
		}
		catch (IOException ex) {
			throw new Unreadable();
		}
	}

}
