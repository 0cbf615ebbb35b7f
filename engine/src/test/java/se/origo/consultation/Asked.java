package se.origo.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What people write in the forms of a consultation. */
public final class Asked {

	private Asked() {
	}

	/** A school counsellor's question about somebody of 16 who travels in nine days. */
	public static Map<String, Object> question() {
		return new HashMap<>(Map.ofEntries(Map.entry("askerKind", "school"), Map.entry("ageBand", "15-17"),
				Map.entry("questionType", "travel-abroad"), Map.entry("relations", List.of("parents", "relatives")),
				Map.entry("threatNow", "no"), Map.entry("mustGoHome", "no"), Map.entry("recentViolence", "no"),
				Map.entry("suicideRisk", "no"), Map.entry("travel", "within-14-days"),
				Map.entry("consultQuestion", "En elev ska resa om nio dagar och är rädd. Vad kan skolan göra?"),
				Map.entry("reportMade", "will-make"), Map.entry("questionAction", "ask")));
	}

	static Map<String, Object> question(String key, Object value) {
		Map<String, Object> answers = question();
		answers.put(key, value);
		return answers;
	}

	/** The same, by telephone. */
	public static Map<String, Object> phoned() {
		return question("askerContact", "08-123 456 78");
	}

	public static Map<String, Object> inquiry(String... parties) {
		return Map.of("consultationAction", "ask", "askedParties", List.of(parties), "opinionQuestion",
				"Vad kan ni göra före resan?");
	}

	public static Map<String, Object> answer() {
		return Map.of("consultAnswer", "Tala enskilt med eleven, och anmäl genast.", "adviceChecklist",
				List.of("report-now", "talk-alone"), "attachedGuidance", List.of("travel-ban-1"));
	}

	static Map<String, Object> callback() {
		return Map.of("callbackResult", "heard", "answerHelped", "yes", "laterReport", "made", "consultOutcome",
				"safer");
	}

	static Map<String, Object> report() {
		Map<String, Object> report = new HashMap<>(callback());
		report.remove("callbackResult");
		report.put("consultOutcomeText", "Resan blev inte av.");
		return report;
	}

}
