package se.origo.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/** When people are at work: for what may wait until they are. */
@Service
public class OfficeHours {

	private final WorkingCalendar calendar;

	OfficeHours(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/** The moment itself while the office is open, else when it opens next. */
	public Instant openFrom(Instant moment) {
		LocalDate day = this.calendar.dayOf(moment);
		boolean open = this.calendar.isWorkingDay(day) && !moment.isBefore(at(day, this.calendar.opens()))
				&& moment.isBefore(at(day, this.calendar.closes()));
		return open ? moment : next(moment, List.of(this.calendar.opens()));
	}

	/**
	 * The next time that one of these clocks strikes on a working day.
	 * @param after the moment from which on, itself included
	 * @param times local times, at least one
	 * @return the moment
	 */
	public Instant next(Instant after, Collection<LocalTime> times) {
		LocalDate first = this.calendar.workingDayFrom(this.calendar.dayOf(after));
		LocalDate second = this.calendar.workingDayAfter(first, 1);
		return Stream.of(first, second)
			.flatMap(day -> times.stream().sorted().map(time -> at(day, time)))
			.filter(moment -> !moment.isBefore(after))
			.findFirst()
			.orElseThrow();
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(WorkingCalendar.ZONE).toInstant();
	}

}
