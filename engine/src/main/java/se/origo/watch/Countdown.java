package se.origo.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import se.origo.deadline.Deadline;
import se.origo.deadline.Deadlines;
import se.origo.deadline.OfficeHours;
import se.origo.deadline.SwedishTime;
import se.origo.process.Tables;

import org.springframework.stereotype.Component;

/**
 * The statutory deadlines that can be watched: those of the table
 * {@code statutory-clock}, counted by the table {@code deadline}.
 */
@Component
class Countdown {

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final Deadlines deadlines;

	private final OfficeHours office;

	private final Tables tables;

	private final Clock clock;

	Countdown(Deadlines deadlines, OfficeHours office, Tables tables, Clock clock) {
		this.deadlines = deadlines;
		this.office = office;
		this.tables = tables;
		this.clock = clock;
	}

	/** The deadline that began to run on a day. */
	Deadline of(String code, LocalDate anchor) {
		return this.deadlines.due(code, null, SwedishTime.startOf(anchor));
	}

	/**
	 * When whoever watches is reminded: so many days before as the table says, in office
	 * hours if that still is before the deadline.
	 */
	Instant remindAt(Deadline deadline) {
		int days = ((Number) row(deadline.code()).get("remindDays")).intValue();
		Instant morning = lastDay(deadline).minusDays(days).atTime(MORNING).atZone(SwedishTime.ZONE).toInstant();
		Instant open = this.office.openFrom(morning);
		return open.isBefore(deadline.due()) ? open : morning;
	}

	/** The deadline in words: how it was counted, what lapses and who has to act. */
	String text(Deadline deadline) {
		Map<String, Object> row = row(deadline.code());
		long days = ChronoUnit.DAYS.between(today(), lastDay(deadline));
		return "### " + deadline.label() + "\n" + left(days) + "\n\nSå är fristen räknad: " + deadline.derivation()
				+ ".\n\n**Om den missas:** " + row.get("lapses") + " Källa: " + row.get("lapseSource")
				+ ".\n\nDen som ska handla: " + row.get("actor") + ".";
	}

	private static String left(long days) {
		if (days < 0) {
			return "**Fristen har gått ut.**";
		}
		return (days == 0) ? "**Fristen går ut i dag.**" : "**" + days + ((days == 1) ? " dag" : " dagar") + " kvar.**";
	}

	/** The local day of now. */
	LocalDate today() {
		return SwedishTime.today(this.clock);
	}

	/** The end of a day is the start of the next. */
	private static LocalDate lastDay(Deadline deadline) {
		return SwedishTime.dayOf(deadline.due().minusNanos(1));
	}

	private Map<String, Object> row(String code) {
		return this.tables.decide("statutory-clock", Map.of("code", code))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("The table statutory-clock has no row " + code));
	}

}
