package se.origo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which cases an auditor looks for: those in which, in a period, each of these has
 * happened. An empty text asks for nothing.
 *
 * @param period when
 * @param party code of the party whose case it is
 * @param process id of a process that it ran in
 * @param kind something that happened in it, by its word in the record
 * @param ground a ground on which something was disclosed
 * @param missed whether a deadline has passed, of what was answered or of what waits
 * @param glass whether it has to do with break-glass
 */
record CaseQuery(Period period, String party, String process, String kind, String ground, boolean missed,
		boolean glass) {

	/** As {@code V201__find.sql} has it in an index. */
	private static final String PASSED = "(a.kind = 'activity-passed' and a.payload like '%\"deadline\":\"%'"
			+ " or a.kind in ('task-completed', 'task-cancelled') and origo.due(a.payload) < a.at)";

	/** A task that waits is late by its deadline now, which the engine knows. */
	private static final String LATE = "(a.kind = 'task-created'"
			+ " and substring(a.payload from '\"task\":\"([^\"]*)\"') = any (:late))";

	/** Its words all begin alike. */
	private static final List<String> GLASS = Sentences.kinds()
		.keySet()
		.stream()
		.filter(kind -> kind.startsWith("glass-"))
		.sorted()
		.toList();

	private static final List<String> DISCLOSED = List.of("disclosed", "disclosure-received", "passed-on");

	private static final String ON_GROUND = "substring(a.payload from '\"ground\":\"([^\"]*)\"') = :ground";

	/**
	 * Rows to go through.
	 *
	 * @param led a condition that an index leads to, the latest row first. Row level
	 * security lets no index help with what is computed from a text, so it says nothing
	 * of codes
	 * @param counts what holds of those among them that matter
	 */
	record Way(String led, String counts) {

		private static List<Way> of(List<String> kinds, String counts) {
			return kinds.stream().map(kind -> new Way("a.kind = '" + kind + "'", counts)).toList();
		}

	}

	/** What each case must have, each as ways in which a row {@code a} can show it. */
	private List<List<String>> conditions() {
		List<List<String>> conditions = new ArrayList<>();
		if (this.glass) {
			conditions.add(List.of("(a.kind = any (:glass))"));
		}
		if (!this.ground.isEmpty()) {
			conditions.add(List.of("(a.kind = any (:disclosed) and " + ON_GROUND + ")"));
		}
		if (this.missed) {
			conditions.add(List.of(PASSED, LATE));
		}
		if (!this.kind.isEmpty()) {
			conditions.add(List.of("(a.kind = :kind)"));
		}
		if (!this.process.isEmpty()) {
			conditions.add(List.of("(a.definition = :process)"));
		}
		return conditions;
	}

	/** In whose rows cases are looked for: those of the rarest thing asked for. */
	List<Way> ways() {
		if (this.glass) {
			return Way.of(GLASS, "true");
		}
		if (!this.ground.isEmpty()) {
			return Way.of(DISCLOSED, ON_GROUND);
		}
		return List.of(new Way(leads(), "true"));
	}

	private String leads() {
		if (this.missed) {
			return PASSED;
		}
		if (!this.kind.isEmpty()) {
			return "a.kind = :kind";
		}
		if (!this.process.isEmpty()) {
			return "a.definition = :process";
		}
		return whose();
	}

	/**
	 * Whether cases with a task that waits and is late are looked for beside the rows.
	 */
	boolean looksForLate() {
		return this.missed && !this.glass && this.ground.isEmpty();
	}

	/** When. */
	String then() {
		return "a.at >= :from and a.at < :to";
	}

	/** Whose. */
	String whose() {
		return this.party.isEmpty() ? "true" : "a.party = :party";
	}

	/** The rows of a case that count. */
	String rows() {
		return conditions().isEmpty() ? "true" : any(conditions().stream().flatMap(List::stream).toList());
	}

	/** What must hold of the rows of one case together. */
	String fits() {
		return conditions().stream()
			.map(ways -> "bool_or(" + any(ways) + ")")
			.reduce("true", (all, one) -> all + " and " + one);
	}

	private static String any(List<String> ways) {
		return "(" + String.join(" or ", ways) + ")";
	}

	/** Values of what the conditions name. */
	Map<String, Object> values() {
		return Map.of("from", LogRows.moment(this.period.begin()), "to", LogRows.moment(this.period.end()), "party",
				this.party, "process", this.process, "kind", this.kind, "ground", this.ground, "glass",
				GLASS.toArray(String[]::new), "disclosed", DISCLOSED.toArray(String[]::new));
	}

	/** What was asked for, as codes for the record. */
	Map<String, String> codes() {
		Map<String, String> codes = new HashMap<>();
		codes.put("from", this.period.first().toString());
		codes.put("to", this.period.last().toString());
		Map.of("party", this.party, "process", this.process, "kind", this.kind, "ground", this.ground)
			.forEach((name, value) -> {
				if (!value.isEmpty()) {
					codes.put(name, value);
				}
			});
		codes.put("missed", String.valueOf(this.missed));
		codes.put("glass", String.valueOf(this.glass));
		return codes;
	}

}
