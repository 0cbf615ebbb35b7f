package se.origo.isolation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What a form or a body can hold that nobody means: seeded, so that it can be drawn
 * again.
 */
final class Hostility {

	/** Part of every text that is sent: it must not come back in an answer or the log. */
	static final String CANARY = "zq7canary";

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final List<String> TEXTS = List.of("", " ", "\u0000", "\u0001\u0008\u001b[31m", "\ufeff", "\ud800",
			"\u202e\u2066dold\u2069", "\ud83d\udc69\u200d\ud83d\udc67\ud83c\udde6", "e\u0301\u0301\u0301",
			"'; drop table origo.audit; --", "${''.getClass()}", "#{currentUser()}", "{{personName}}", "=personName",
			"<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "../../etc/passwd", "%00%0d%0a",
			"\r\nSet-Cookie: ORIGO=x", "NaN", "1e999", "9".repeat(400), "null", "true", "2026-02-30", "0000-00-00",
			"-999999999-01-01", "+999999999-12-31T23:59:59Z", "2026-11-24T25:61:61+99:99", "[]", "{}",
			"[\"personName\"", "danderyd", "botkyrka", "continue", "send", "accept");

	private final Random random;

	Hostility(Random random) {
		this.random = random;
	}

	/** A value of any kind for one field. */
	Object value(int depth) {
		return switch (this.random.nextInt((depth > 0) ? 11 : 7)) {
			case 0 -> null;
			case 1 -> this.random.nextBoolean();
			case 2 -> this.random.nextInt();
			case 3 -> (this.random.nextBoolean() ? -1 : 1) * this.random.nextDouble() * 1e300;
			case 4, 5, 6 -> text();
			case 7 -> List.of();
			case 8 -> list(depth);
			case 9 -> Map.of();
			default -> Map.of(text(), String.valueOf(value(depth - 1)));
		};
	}

	private List<Object> list(int depth) {
		List<Object> list = new ArrayList<>();
		for (int at = this.random.nextInt(4); at >= 0; at--) {
			list.add(value(depth - 1));
		}
		return list;
	}

	String text() {
		String text = TEXTS.get(this.random.nextInt(TEXTS.size()));
		return switch (this.random.nextInt(8)) {
			case 0 -> CANARY + text;
			case 1 -> text.repeat(50);
			case 2 -> CANARY.repeat(this.random.nextInt(4_000));
			default -> text;
		};
	}

	/** A body as Tasklist sends a form, its fields filled with anything. */
	String form(List<String> keys) {
		Map<String, Object> variables = new LinkedHashMap<>();
		keys.stream().filter(key -> this.random.nextInt(5) > 0).forEach(key -> variables.put(key, typed()));
		if (this.random.nextInt(12) == 0) {
			variables.put(text(), typed());
		}
		return json(Map.of("variables", variables));
	}

	private Object typed() {
		Map<String, Object> typed = new LinkedHashMap<>();
		typed.put("value", value(3));
		if (this.random.nextBoolean()) {
			typed.put("type", List.of("String", "Json", "Object", "File", "Integer", "Bytes", text())
				.get(this.random.nextInt(7)));
		}
		if (this.random.nextInt(6) == 0) {
			typed.put("valueInfo", Map.of("objectTypeName", "java.lang.Runtime", "serializationDataFormat",
					"application/x-java-serialized-object"));
		}
		return (this.random.nextInt(10) == 0) ? value(2) : typed;
	}

	/** Any body: a form's, a draft's, or hardly JSON at all. */
	String body(List<String> keys) {
		return switch (this.random.nextInt(8)) {
			case 0, 1, 2 -> form(keys);
			case 3, 4 -> draft(keys);
			case 5 -> json(value(4));
			case 6 -> "{\"a\":".repeat(this.random.nextInt(60)) + "\"" + CANARY + "\"";
			default -> broken(form(keys));
		};
	}

	private String draft(List<String> keys) {
		Map<String, Object> draft = new LinkedHashMap<>();
		keys.forEach(key -> draft.put(key, value(2)));
		return json(draft);
	}

	/** One sign changed, left out or doubled, or the whole cut off. */
	String broken(String whole) {
		if (whole.length() < 2) {
			return whole;
		}
		int at = this.random.nextInt(whole.length() - 1);
		return switch (this.random.nextInt(4)) {
			case 0 -> whole.substring(0, at);
			case 1 -> whole.substring(0, at) + whole.substring(at + 1);
			case 2 -> whole.substring(0, at) + whole.charAt(at) + whole.substring(at);
			default -> whole.substring(0, at) + (char) this.random.nextInt(0x3000) + whole.substring(at + 1);
		};
	}

	private static String json(Object value) {
		try {
			return JSON.writeValueAsString(value);
		}
		catch (JsonProcessingException ex) {
			return "\ud800";
		}
	}

}
