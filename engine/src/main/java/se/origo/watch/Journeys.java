package se.origo.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import se.origo.deadline.SwedishTime;
import se.origo.process.Tables;

import org.springframework.stereotype.Component;

/** What a journey demands now, by the table {@code travel-watch}. */
@Component
class Journeys {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final Tables tables;

	private final Clock clock;

	Journeys(Tables tables, Clock clock) {
		this.tables = tables;
		this.clock = clock;
	}

	/**
	 * A step before or after a journey.
	 *
	 * @param code its word in the table
	 * @param does Swedish: what to do now
	 * @param next when the next step begins
	 */
	record Stage(String code, String does, Instant next) {
	}

	/** The step that a journey is in today. */
	Stage stage(Journey journey) {
		LocalDate today = today();
		Map<String, Object> inputs = new HashMap<>();
		inputs.put("daysLeft", (int) ChronoUnit.DAYS.between(today, journey.departure()));
		inputs.put("daysToReturn",
				(journey.home() != null) ? (int) ChronoUnit.DAYS.between(today, journey.home()) : null);
		Map<String, Object> row = this.tables.decide("travel-watch", inputs).get(0);
		return new Stage((String) row.get("stage"), (String) row.get("does"), next(journey, row, today));
	}

	/** After the departure it is asked each day, so that silence ends nothing. */
	private static Instant next(Journey journey, Map<String, Object> row, LocalDate today) {
		LocalDate day = (row.get("nextDays") instanceof Number days) ? journey.departure().minusDays(days.longValue())
				: today.plusDays(1);
		return day.atTime(MORNING).atZone(SwedishTime.ZONE).toInstant();
	}

	/** The local day of now. */
	LocalDate today() {
		return SwedishTime.today(this.clock);
	}

}
