package se.origo.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One row of the table as it applies to a code and an urgency.
 *
 * @param code the deadline's code
 * @param amount how many units; zero only for end-of-day
 * @param unit what is counted
 * @param anchor the word for what it is counted from, for example sent
 * @param moves whether an end on a day off moves to the next working day
 * @param source Swedish: agreement or section
 * @param label Swedish: what must be done by then
 */
record Rule(String code, int amount, Unit unit, String anchor, boolean moves, String source, String label) {

	/**
	 * Reads a row.
	 * @throws IllegalArgumentException naming the code and the cell when the row makes no
	 * sense
	 */
	static Rule of(String code, Map<String, Object> row) {
		String word = text(code, row, "unit");
		Unit unit = Unit.of(word)
			.orElseThrow(() -> wrong(code, "unit", "är \"" + word + "\" men måste vara någon av: " + Unit.words()));
		boolean moves = Boolean.TRUE.equals(row.get("moves"));
		return new Rule(code, amount(code, row, unit), unit, text(code, row, "anchor"), moves,
				text(code, row, "source"), text(code, row, "label"));
	}

	/** The deadline that this row gives. */
	Deadline from(Instant anchor, WorkingCalendar calendar) {
		Instant due;
		if (this.unit.endsWithDay()) {
			LocalDate last = this.unit.lastDay(calendar, calendar.dayOf(anchor), this.amount);
			due = calendar.endOf(this.moves ? calendar.workingDayFrom(last) : last);
		}
		else {
			due = this.unit.moment(calendar, anchor, this.amount);
		}
		String derivation = new Derivation(this, anchor, due, calendar).text();
		return new Deadline(this.code, this.label, anchor, due, this.source, derivation);
	}

	private static int amount(String code, Map<String, Object> row, Unit unit) {
		int least = (unit == Unit.END_OF_DAY) ? 0 : 1;
		if (row.get("amount") instanceof Number amount && amount.intValue() >= least) {
			return amount.intValue();
		}
		throw wrong(code, "amount", "måste vara ett heltal som är minst " + least);
	}

	private static String text(String code, Map<String, Object> row, String cell) {
		if (row.get(cell) instanceof String text && !text.isBlank()) {
			return text;
		}
		throw wrong(code, cell, "saknas");
	}

	private static IllegalArgumentException wrong(String code, String cell, String what) {
		return new IllegalArgumentException(
				"Tabellen deadline, fristen " + code + ": " + cell + " " + what + ". Rätta raden i deadline.dmn.");
	}

}
