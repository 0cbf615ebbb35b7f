package se.origo.tasklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;

import se.origo.process.Variable;

/** How a code, flag or moment is kept by the engine. */
final class EngineValues {

	private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

	private EngineValues() {
	}

	/**
	 * The engine's value of an answer.
	 * @param variable its entry in the dictionary
	 * @param value the answer, or null
	 * @return a text, number, flag or date
	 */
	static Object of(Variable variable, Object value) {
		if (value == null) {
			return null;
		}
		return switch (variable.type()) {
			case FLAG, CONFIRMATION -> Boolean.valueOf(value.toString());
			case NUMBER -> Integer.valueOf(value.toString());
			case INSTANT -> moment(value.toString());
			default -> value.toString();
		};
	}

	/** A day without time begins at midnight in Stockholm. */
	private static Date moment(String value) {
		if (value.length() == 10) {
			return Date.from(LocalDate.parse(value).atStartOfDay(STOCKHOLM).toInstant());
		}
		return Date.from(OffsetDateTime.parse(value).toInstant());
	}

}
