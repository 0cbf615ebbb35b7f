package se.origo.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.Today;
import se.origo.story.Token;

/** What somebody who gets in touch says; each text is unlike any other. */
final class Contact {

	static final LocalDate SOON = Today.local().plusDays(10);

	private final Map<String, Object> values = new HashMap<>();

	private Contact() {
		for (String asked : List.of("canTalkNow", "threatNow", "recentViolence", "mustGoHome", "suicideRisk")) {
			this.values.put(asked, "no");
		}
		this.values.putAll(Map.of("mayReach", "yes", "safeContact", "Skriv till skolan " + Token.next(), "travel",
				"none", "channel", "phone", "ageBand", "15-17", "anonymous", true, "contactAction", "continue"));
	}

	/** Somebody who calls, is anonymous, in no danger, and may be reached. */
	static Contact anonymous() {
		return new Contact();
	}

	/** The same, who wants to be recognised by a word and a year of birth. */
	static Contact recognisedBy(String word, int year) {
		return anonymous().with("recogniseAgreed", true).with("codeWord", word).with("birthYear", year);
	}

	/** A year in which somebody of the age band 15 to 17 was born. */
	static int yearOfBirth() {
		return Today.local().getYear() - 16;
	}

	Contact with(String key, Object value) {
		this.values.put(key, value);
		return this;
	}

	String said(String key) {
		return String.valueOf(this.values.get(key));
	}

	Map<String, Object> answers() {
		return this.values;
	}

	/** What the person needs and wants. */
	static Map<String, Object> needs() {
		return needs(Map.of());
	}

	static Map<String, Object> needs(Map<String, Object> more) {
		Map<String, Object> needs = new HashMap<>(Map.of("questionType", "control", "situation",
				"Får inte gå ut " + Token.next(), "needs", List.of("counselling"), "wishes", "Vill prata"));
		for (String told : List.of("toldGuardian", "toldSchool", "toldSocial", "toldHealth", "toldPolice")) {
			needs.put(told, "not-asked");
		}
		needs.putAll(more);
		return needs;
	}

	/** The next step, without getting in touch again. */
	static Map<String, Object> next(String step) {
		return Map.of("nextStep", step, "callBack", "no");
	}

	/** The next step, and a day. */
	static Map<String, Object> nextAndCallBack(String step) {
		return Map.of("nextStep", step, "callBack", "yes", "followUpAt", SOON.toString());
	}

}
