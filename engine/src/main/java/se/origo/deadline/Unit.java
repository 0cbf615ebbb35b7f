package se.origo.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a deadline is counted in. The table's word is the name in kebab-case. */
enum Unit {

	MINUTES("minut", "minuter"),

	HOURS("timme", "timmar"),

	OFFICE_HOURS("timme på kontorstid", "timmar på kontorstid"),

	DAYS("dag", "dagar"),

	WORKING_DAYS("arbetsdag", "arbetsdagar"),

	END_OF_DAY("dag", "dagar"),

	WEEKS("vecka", "veckor"),

	MONTHS("månad", "månader");

	private final String one;

	private final String many;

	Unit(String one, String many) {
		this.one = one;
		this.many = many;
	}

	/** The unit with this word in the table. */
	static Optional<Unit> of(String word) {
		return Arrays.stream(values()).filter(unit -> unit.word().equals(word)).findFirst();
	}

	/** All words the table may use. */
	static String words() {
		return Arrays.stream(values()).map(Unit::word).collect(Collectors.joining(", "));
	}

	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** For example "1 arbetsdag", "3 veckor". */
	String counted(int amount) {
		return amount + " " + ((amount == 1) ? this.one : this.many);
	}

	/** Whether it ends with a day instead of at a moment of its own. */
	boolean endsWithDay() {
		return ordinal() >= DAYS.ordinal();
	}

	/**
	 * The last day of a deadline that ends with a day, before an end on a day off is
	 * moved.
	 */
	LocalDate lastDay(WorkingCalendar calendar, LocalDate from, int amount) {
		return switch (this) {
			case WORKING_DAYS -> calendar.workingDayAfter(from, amount);
			case DAYS, END_OF_DAY -> from.plusDays(amount);
			case WEEKS -> from.plusWeeks(amount);
			case MONTHS -> from.plusMonths(amount);
			case MINUTES, HOURS, OFFICE_HOURS -> throw new IllegalStateException(word() + " ends at a moment");
		};
	}

	/** When a deadline ends that does not end with a day. */
	Instant moment(WorkingCalendar calendar, Instant from, int amount) {
		return switch (this) {
			case MINUTES -> from.plus(Duration.ofMinutes(amount));
			case HOURS -> from.plus(Duration.ofHours(amount));
			case OFFICE_HOURS -> calendar.officeTimeAfter(from, Duration.ofHours(amount));
			default -> throw new IllegalStateException(word() + " ends with a day");
		};
	}

}
