package se.origo.logreview;

import java.time.Instant;
import java.time.YearMonth;

import se.origo.deadline.SwedishTime;

/**
 * What is reviewed at a time: a month, as people in Sweden count it.
 *
 * @param from the first moment
 * @param to the first moment after
 */
record Period(Instant from, Instant to) {

	/** The month before the one that this moment is in. */
	static Period before(Instant moment) {
		YearMonth month = YearMonth.from(SwedishTime.dayOf(moment));
		return new Period(first(month.minusMonths(1)), first(month));
	}

	private static Instant first(YearMonth month) {
		return SwedishTime.startOf(month.atDay(1));
	}

	String inWords() {
		return SwedishTime.day(this.from) + "–" + SwedishTime.day(this.to.minusMillis(1));
	}

}
