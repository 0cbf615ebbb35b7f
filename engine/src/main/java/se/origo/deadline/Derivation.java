package se.origo.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a deadline was counted, as a Swedish sentence that a person can check. */
class Derivation {

	// Our own words: those of the Java platform change between its versions.
	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm");

	private static final String[] WEEKDAYS = { "mån", "tis", "ons", "tors", "fre", "lör", "sön" };

	private static final String[] MONTHS = { "jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt",
			"nov", "dec" };

	private final Rule rule;

	private final Instant anchor;

	private final Instant due;

	private final WorkingCalendar calendar;

	Derivation(Rule rule, Instant anchor, Instant due, WorkingCalendar calendar) {
		this.rule = rule;
		this.anchor = anchor;
		this.due = due;
		this.calendar = calendar;
	}

	/** For example "1 arbetsdag från … → mån 23 nov 2026 kl. 24.00. Källa: …". */
	String text() {
		List<String> parts = new ArrayList<>();
		parts.add(length() + " " + moment(this.anchor));
		parts.addAll(remarks());
		return String.join("; ", parts) + " → " + end() + ". Källa: " + this.rule.source();
	}

	private String length() {
		if (this.rule.unit() != Unit.END_OF_DAY) {
			return this.rule.unit().counted(this.rule.amount()) + " från";
		}
		return switch (this.rule.amount()) {
			case 0 -> "samma dag som";
			case 1 -> "senast dagen efter";
			default -> "senast " + this.rule.unit().counted(this.rule.amount()) + " efter";
		};
	}

	private List<String> remarks() {
		return switch (this.rule.unit()) {
			case WORKING_DAYS -> skipped();
			case OFFICE_HOURS -> {
				List<String> remarks = new ArrayList<>(List.of("kontoret är öppet arbetsdagar kl. "
						+ clock(this.calendar.opens()) + "–" + clock(this.calendar.closes())));
				remarks.addAll(skipped());
				yield remarks;
			}
			case MINUTES, HOURS -> clockChange();
			case DAYS, END_OF_DAY, WEEKS, MONTHS -> moved();
		};
	}

	private List<String> skipped() {
		Set<String> names = new LinkedHashSet<>();
		LocalDate last = lastDay();
		// Working days are counted after the anchor's day, office time begins on it.
		int first = this.rule.unit().endsWithDay() ? 1 : 0;
		for (LocalDate day = this.calendar.dayOf(this.anchor).plusDays(first); day
			.isBefore(last); day = day.plusDays(1)) {
			if (!this.calendar.isWorkingDay(day)) {
				names.add(name(day));
			}
		}
		return names.isEmpty() ? List.of() : List.of(listed(List.copyOf(names)) + " räknas inte");
	}

	private List<String> moved() {
		LocalDate last = this.rule.unit().lastDay(this.calendar, this.calendar.dayOf(this.anchor), this.rule.amount());
		if (last.equals(lastDay())) {
			return List.of();
		}
		String name = SwedishHolidays.name(last).map(holiday -> " (" + holiday + ")").orElse("");
		return List.of("slutdagen " + date(last) + name + " är ingen arbetsdag");
	}

	private List<String> clockChange() {
		ZoneRules rules = WorkingCalendar.ZONE.getRules();
		return rules.getOffset(this.anchor).equals(rules.getOffset(this.due)) ? List.of()
				: List.of("klockan ställs om till " + SwedishTime.season(this.due));
	}

	private LocalDate lastDay() {
		// The end of a day is the start of the next: a nanosecond earlier is still the
		// day.
		return this.calendar.dayOf(this.due.minusNanos(1));
	}

	private String end() {
		return this.rule.unit().endsWithDay() ? date(lastDay()) + " kl. 24.00" : moment(this.due);
	}

	private static String moment(Instant instant) {
		ZonedDateTime local = instant.atZone(WorkingCalendar.ZONE);
		boolean twice = local.getZone().getRules().getValidOffsets(local.toLocalDateTime()).size() > 1;
		return date(local.toLocalDate()) + " kl. " + clock(local.toLocalTime())
				+ (twice ? " " + SwedishTime.season(instant) : "");
	}

	private static String date(LocalDate day) {
		return WEEKDAYS[day.getDayOfWeek().ordinal()] + " " + day.getDayOfMonth() + " "
				+ MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
	}

	private static String name(LocalDate day) {
		String weekday = WEEKDAYS[day.getDayOfWeek().ordinal()];
		return day.getDayOfWeek().getValue() > 5 ? weekday : SwedishHolidays.name(day).orElse(weekday);
	}

	private static String clock(LocalTime time) {
		return CLOCK.format(time);
	}

	private static String listed(List<String> names) {
		int last = names.size() - 1;
		return (last == 0) ? names.get(0) : String.join(", ", names.subList(0, last)) + " och " + names.get(last);
	}

}
