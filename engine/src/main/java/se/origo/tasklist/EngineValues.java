package se.origo.tasklist;

import java.util.Date;

import se.origo.deadline.FormTime;
import se.origo.process.Variable;

/** How a code, flag or moment is kept by the engine. */
final class EngineValues {

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
			case INSTANT -> Date.from(FormTime.instant(value).orElseThrow());
			default -> value.toString();
		};
	}

	/**
	 * What a form shows again of an answer: a moment by the clock in Stockholm, whatever
	 * zone the browser is in.
	 * @param field where it shows
	 * @param value the engine's value
	 */
	static Object shown(Field field, Object value) {
		return (value instanceof Date moment && field.isDate()) ? FormTime.shown(moment.toInstant(), field.isMoment())
				: value;
	}

}
