package se.origo.risk;

import java.util.HashMap;
import java.util.Map;

/** Answers to the acute screen. */
final class Signs {

	private final Map<String, Object> answers = new HashMap<>();

	private Signs() {
		for (String asked : new String[] { "threatNow", "recentViolence", "mustGoHome", "suicideRisk" }) {
			this.answers.put(asked, "no");
		}
		this.answers.put("travel", "none");
		this.answers.put("ageBand", "18-20");
	}

	/** Nothing to worry about: somebody of age, and no to everything. */
	static Signs none() {
		return new Signs();
	}

	/** Nobody knows anything. */
	static Signs unknown() {
		Signs signs = none();
		signs.answers.replaceAll((asked, answer) -> "unknown");
		return signs;
	}

	/** FÖRHÖJD: some journey, some day. */
	static Signs raised() {
		return none().but("travel", "later");
	}

	/** HÖG: of age, and already abroad. */
	static Signs high() {
		return none().but("travel", "abroad");
	}

	/** AKUT: somebody threatens now. */
	static Signs acute() {
		return none().but("threatNow", "yes");
	}

	Signs but(String sign, Object answer) {
		this.answers.put(sign, answer);
		return this;
	}

	Map<String, Object> answers() {
		return this.answers;
	}

	/** The same, as an answer at a task that asks for more. */
	Map<String, Object> with(String key, Object value) {
		Map<String, Object> all = new HashMap<>(this.answers);
		all.put(key, value);
		return all;
	}

}
