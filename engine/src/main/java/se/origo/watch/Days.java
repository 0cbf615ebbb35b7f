package se.origo.watch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Reads days as forms and the engine hold them. */
final class Days {

	private static final int DAY = 10;

	private Days() {
	}

	/**
	 * A day.
	 * @param value a valid day or moment in ISO 8601, or null
	 * @return the local day, empty when there is none
	 */
	static Optional<LocalDate> of(Object value) {
		return Optional.ofNullable(value)
			.map(Object::toString)
			.map(text -> (text.length() == DAY) ? LocalDate.parse(text)
					: OffsetDateTime.parse(text).atZoneSameInstant(Countdown.LOCAL).toLocalDate());
	}

	/** A day of the instance that is known to be there. */
	static LocalDate known(Object value) {
		return of(value).orElseThrow();
	}

}
