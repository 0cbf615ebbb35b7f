package se.origo.deadline;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import se.origo.process.Tables;

/** Gives the deadlines of the table that is in force now. */
@Component
public class Deadlines {

	private final Tables tables;

	private final WorkingCalendar calendar;

	Deadlines(Tables tables, WorkingCalendar calendar) {
		this.tables = tables;
		this.calendar = calendar;
	}

	/**
	 * Computes a deadline.
	 * @param code the deadline's code in the table
	 * @param urgency acute, high or normal; null when it does not matter
	 * @param anchor from when it is counted
	 * @return the deadline with its derivation
	 * @throws IllegalArgumentException naming the code when the table has no such row or
	 * the row makes no sense
	 */
	public Deadline due(String code, String urgency, Instant anchor) {
		return rule(code, urgency).from(anchor, this.calendar);
	}

	Deadline due(Rule rule, Instant anchor) {
		return rule.from(anchor, this.calendar);
	}

	Rule rule(String code, String urgency) {
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("code", code);
		inputs.put("urgency", urgency);
		List<Map<String, Object>> rows = this.tables.decide("deadline", inputs);
		if (rows.isEmpty()) {
			throw new IllegalArgumentException("Fristen " + code + ((urgency != null) ? " (" + urgency + ")" : "")
					+ " finns inte. Lägg till en rad i deadline.dmn eller rätta koden.");
		}
		return Rule.of(code, rows.get(0));
	}

}
