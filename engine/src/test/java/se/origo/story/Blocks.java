package se.origo.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.Today;

/** What somebody answers who keeps people from a case. */
final class Blocks {

	private Blocks() {
	}

	static Map<String, Object> ofPerson(Map<String, Object> shown, String caseNumber, String function,
			boolean nobodyLeft) {
		Map<String, Object> answers = raise(caseNumber, "person", nobodyLeft);
		answers.put("conflictPerson",
				((List<?>) shown.get("conflictPersonChoices")).stream()
					.map(Map.class::cast)
					.filter(choice -> choice.get("label").equals(function))
					.findFirst()
					.orElseThrow()
					.get("value"));
		return answers;
	}

	static Map<String, Object> ofParty(String caseNumber, String party) {
		Map<String, Object> answers = raise(caseNumber, "party", false);
		answers.put("conflictParty", party);
		return answers;
	}

	private static Map<String, Object> raise(String caseNumber, String kind, boolean nobodyLeft) {
		return new HashMap<>(Map.of("conflictAction", "raise", "conflictCase", caseNumber, "conflictKind", kind,
				"conflictReason", "Släkting.", "conflictReviewOn", Today.local().plusDays(30).toString(),
				"conflictNobodyLeft", nobodyLeft));
	}

}
