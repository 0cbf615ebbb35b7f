package se.origo.watch;

import java.time.LocalDate;
import java.util.Map;

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
		return new Journey(Days.known(values.get(Variable.travelDate.name())),
				Days.of(values.get(Variable.travelReturnDate.name())).orElse(null));
	}

}
