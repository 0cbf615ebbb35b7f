package se.origo.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody writes in a draft. The young person is made of random tokens, so that a
 * trace of them anywhere is a leak.
 */
public final class Letter {

	private final Map<String, Object> values = new LinkedHashMap<>();

	private Letter(String receiver) {
		this.values.put("receiver", receiver);
		this.values.put("urgency", "normal");
		this.values.put("ageBand", "15-17");
		this.values.put("questionType", "travel-abroad");
		this.values.put("needs", List.of("protection", "counselling"));
		this.values.put("protectedIdentity", false);
		this.values.put("municipality", "danderyd");
		for (String text : List.of("personName", "safeContact", "situation", "wishes")) {
			this.values.put(text, text + token());
		}
		this.values.put("personIdentityNumber", token().substring(0, 13));
		this.values.put("disclosedItems", List.of("personName", "safeContact", "situation"));
		this.values.put("draftAction", "continue");
	}

	private static String token() {
		return UUID.randomUUID().toString().replace("-", "");
	}

	/**
	 * A letter to a party, listing name, safe contact and situation, but not the rest.
	 */
	public static Letter to(String receiver) {
		return new Letter(receiver);
	}

	/** Sets one answer. */
	public Letter with(String key, Object value) {
		this.values.put(key, value);
		return this;
	}

	/** An answer of it. */
	public String said(String key) {
		return String.valueOf(this.values.get(key));
	}

	/** Everything in it that tells who it is about, or tells it in words. */
	public List<String> secrets() {
		return List.of(said("personName"), said("personIdentityNumber"), said("safeContact"), said("situation"),
				said("wishes"));
	}

	/** What is filled in. */
	public Map<String, Object> answers() {
		return this.values;
	}

}
