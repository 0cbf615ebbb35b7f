package se.origo.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

	/**
	 * Of rows {@code a}, as {@code V261__led_by_the_last_row.sql} has it in its indexes.
	 */
	static final String LEADS = "a.leads and a.case_number is not null and ";

	/**
	 * What almost each case tells, so no index leads to it: cases are looked through
	 * instead, and most of them fit. With {@link OutsideWords#SAID} all that
	 * {@code V266__what_each_case_tells.sql} leaves out.
	 */
	static final Set<String> EVERYWHERE = Set.of("case-opened", "case-read", "case-written", "decision-made",
			"process-ended", "process-started", "task-answered", "task-claimed", "task-completed");

	/** A person who answers a task writes in the case file with it. */
	private static final String WRITTEN = "(a.kind = 'case-written'"
			+ " or a.kind = 'task-completed' and a.payload ~ '\"items\":\"\\[[^]]')";

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

	/**
	 * Something that each case must have.
	 *
	 * @param ways in which rows to look for it
	 * @param shown how a row {@code a} of the case can show it
	 */
	private record Condition(List<Way> ways, List<String> shown) {

		private Condition(String alike) {
			this(List.of(new Way(alike, "true")), List.of(alike));
		}

	}

	/** What each case must have, the rarest first. */
	private List<Condition> conditions() {
		List<Condition> conditions = new ArrayList<>();
		if (this.glass) {
			conditions.add(new Condition(Way.of(GLASS, "true"), List.of("a.kind = any (:glass)")));
		}
		if (!this.ground.isEmpty()) {
			conditions.add(
					new Condition(Way.of(DISCLOSED, ON_GROUND), List.of("a.kind = any (:disclosed) and " + ON_GROUND)));
		}
		if (this.missed) {
			conditions.add(new Condition(List.of(new Way(PASSED, "true")), List.of(PASSED, LATE)));
		}
		if (!this.kind.isEmpty() && !EVERYWHERE.contains(this.kind)) {
			conditions.add(new Condition("a.kind = :kind"));
		}
		if (!this.process.isEmpty()) {
			conditions.add(new Condition(led("a.definition = :process"), List.of("a.definition = :process")));
		}
		if (EVERYWHERE.contains(this.kind)) {
			conditions.add(new Condition(led(whose()),
					List.of(this.kind.equals("case-written") ? WRITTEN : "a.kind = :kind")));
		}
		return conditions;
	}

	/** In whose rows cases are looked for: those of the rarest thing asked for. */
	List<Way> ways() {
		return conditions().stream().findFirst().map(Condition::ways).orElse(led(whose()));
	}

	/**
	 * In those rows that lead: what holds of one of a case's holds of the last of them.
	 */
	private static List<Way> led(String alike) {
		return List.of(new Way(LEADS + alike, "true"));
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
		return conditions().isEmpty() ? "true"
				: any(conditions().stream().flatMap(condition -> condition.shown().stream()).toList());
	}

	/** What must hold of the rows of one case together. */
	String fits() {
		return conditions().stream()
			.map(condition -> "bool_or(" + any(condition.shown()) + ")")
			.reduce("true", (all, one) -> all + " and " + one);
	}

	private static String any(List<String> ways) {
		return ways.stream().map(way -> "(" + way + ")").collect(Collectors.joining(" or ", "(", ")"));
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
