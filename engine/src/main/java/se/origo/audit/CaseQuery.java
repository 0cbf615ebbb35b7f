package se.origo.audit;

import java.time.Instant;
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
 * @param now against what the deadlines of what waits are held
 */
record CaseQuery(Period period, String party, String process, String kind, String ground, boolean missed, boolean glass,
		Instant now) {

	private static final String MISSED = "(a.kind = 'activity-passed' and cast(a.payload as json) ->> 'deadline' is not null"
			+ " or a.kind in ('task-completed', 'task-cancelled')"
			+ " and cast(cast(a.payload as json) ->> 'due' as timestamptz) < a.at"
			+ " or a.kind = 'task-created' and cast(cast(a.payload as json) ->> 'due' as timestamptz) < :now"
			+ " and not exists (select from origo.audit e where e.case_number = a.case_number"
			+ " and e.kind in ('task-completed', 'task-cancelled')"
			+ " and cast(e.payload as json) ->> 'task' = cast(a.payload as json) ->> 'task'))";

	private static final String GROUND = "(a.kind in ('disclosed', 'disclosure-received', 'passed-on')"
			+ " and cast(a.payload as json) ->> 'ground' = :ground)";

	/** What each case must have, as conditions on one of its rows {@code a}. */
	private List<String> conditions() {
		List<String> conditions = new ArrayList<>();
		if (!this.process.isEmpty()) {
			conditions.add("(a.definition = :process)");
		}
		if (!this.kind.isEmpty()) {
			conditions.add("(a.kind = :kind)");
		}
		if (!this.ground.isEmpty()) {
			conditions.add(GROUND);
		}
		if (this.missed) {
			conditions.add(MISSED);
		}
		if (this.glass) {
			conditions.add("(a.kind like 'glass-%')");
		}
		return conditions;
	}

	/** The rows that count. */
	String rows() {
		List<String> conditions = conditions();
		return "a.at >= :from and a.at < :to and a.case_number is not null"
				+ (this.party.isEmpty() ? "" : " and a.party = :party")
				+ (conditions.isEmpty() ? "" : " and (" + String.join(" or ", conditions) + ")");
	}

	/** What must hold of the rows of one case together. */
	String cases() {
		return conditions().stream()
			.map(condition -> "bool_or(" + condition + ")")
			.reduce("count(*) > 0", (all, one) -> all + " and " + one);
	}

	/** Values of what the conditions name. */
	Map<String, Object> values() {
		return Map.of("from", LogRows.moment(this.period.begin()), "to", LogRows.moment(this.period.end()), "party",
				this.party, "process", this.process, "kind", this.kind, "ground", this.ground, "now",
				LogRows.moment(this.now));
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
