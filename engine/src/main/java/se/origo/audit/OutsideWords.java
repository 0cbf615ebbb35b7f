package se.origo.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is on record and belongs to no case, in Swedish: a table, as that of
 * {@link Sentences}.
 */
final class OutsideWords {

	private static final Map<String, String> BY_KIND = Map.ofEntries(
			Map.entry("bundle-deployed", "Diagram, tabeller och formulär togs i bruk i en ny version."),
			Map.entry("log-key-added", "En ny nyckel undertecknar loggen: {key}."),
			Map.entry("log-broken", "LOGGEN HAR ÄNDRATS: {where}."),
			Map.entry("master-key-added", "Version {version} av huvudnyckeln togs i bruk."),
			Map.entry("keys-rewrapped", "Nycklar packades om under version {version}; {left} var kvar att packa om."),
			Map.entry("inbox-drifted", "Inkorgen var inte vad motorn har och rättades: {tasks} uppgifter."),
			Map.entry("not-found", "Frågade efter något som inte finns för den som frågade."),
			Map.entry("case-sought", "Sökte efter ett ärende."),
			Map.entry("audit-sought", "Sökte i loggen som granskare."),
			Map.entry("heat-read", "Räknade på var ärenden väntar, som granskare."),
			Map.entry("audit-exported", "Exporterade en periods händelser som granskare."));

	/** Told in cases too, in the same words. */
	private static final List<String> ELSEWHERE = List.of("signed-in", "signed-out", "sign-in-refused",
			"absence-registered", "absence-begun", "absence-ended", "agreement-changed", "appointment-given",
			"appointment-ended", "log-review-drawn");

	/** Each of these says what another row says too. */
	static final List<String> SAID = List.of("task-taken", "task-left", "activity-passed", "activity-cancelled",
			"path-walked");

	private OutsideWords() {
	}

	/** The sentence for a row of no case, with gaps that are filled from its codes. */
	static Optional<String> of(AuditRow row) {
		return Optional.ofNullable(BY_KIND.get(row.kind())).or(() -> Sentences.of(row));
	}

	/** What can be looked for, by its word in the record. */
	static Map<String, String> kinds() {
		Map<String, String> all = Sentences.kinds();
		Map<String, String> kinds = new TreeMap<>();
		ELSEWHERE.forEach(kind -> kinds.put(kind, all.get(kind)));
		BY_KIND.forEach((kind, sentence) -> kinds.put(kind, Sentences.withoutGaps(sentence)));
		return kinds;
	}

}
