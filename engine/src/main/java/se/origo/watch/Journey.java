package se.origo.watch;

import java.time.LocalDate;
import java.util.Map;

import se.origo.deadline.FormTime;
import se.origo.process.Variable;

/**
 * A journey that is planned.
 *
 * @param departure the day of departure
 * @param home the day when the person should be home again, or null
 */
record Journey(LocalDate departure, LocalDate home) {

	/** The journey of an instance or of a form's answers. */
	static Journey of(Map<String, Object> values) {
		return new Journey(FormTime.day(values.get(Variable.travelDate.name())).orElseThrow(),
				FormTime.day(values.get(Variable.travelReturnDate.name())).orElse(null));
	}

}
