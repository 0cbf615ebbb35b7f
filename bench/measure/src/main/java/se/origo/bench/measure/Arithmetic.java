package se.origo.bench.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * From what was measured to ten times the largest county on one PostgreSQL. What is
 * assumed is said beside what is known, so that anybody can put other numbers in.
 */
final class Arithmetic {

	/** Stockholm county at the end of 2015, by Statistics Sweden. */
	private static final double INHABITANTS = 2_231_439;

	private static final int COUNTIES = 10;

	/** Assumed: cases that are opened in a year for a thousand inhabitants. */
	private static final double CASES_OF_A_THOUSAND = 2;

	/** Assumed: as much happens in one as in so many of the measured errands. */
	private static final double ERRANDS = 10;

	/** Assumed: for each errand somebody looks at a list so often. */
	private static final double LOOKS = 20;

	/** Days of work in a year; and, assumed, a fifth of a day's work in one hour. */
	private static final double BUSIEST_HOURS = 250 * 5;

	/** So long the log is kept at least. */
	private static final double YEARS = 5;

	private static final double DISK = 1e12;

	/** Assumed: bytes in a second and seconds until a backup has to be back. */
	private static final double RESTORED = 100e6 * 4 * 3600;

	/** After that a question about the record is given up, and the answer says so. */
	private static final double PATIENCE_MILLIS = 4000;

	private static final String DRAWN = ", drawn on: ms";

	private static final int QUESTIONS = 3;

	/** A line: what is needed, what there is, and the part of it that is needed. */
	private record Need(String what, String needed, String there, double part) {
	}

	private final double yearly = COUNTIES * INHABITANTS / 1000 * CASES_OF_A_THOUSAND * ERRANDS;

	private final double hourly = this.yearly / BUSIEST_HOURS;

	private final double measured;

	private final double written;

	private final List<Need> needs = new ArrayList<>();

	/**
	 * Adds what does not depend on the kind of question.
	 * @param measured how many cases there were
	 * @param bytes of a case on disk
	 * @param rows of the record of a case
	 * @param written bytes of WAL of a case
	 * @param sealed rows that become leaves in a second
	 * @param caseMillis to live a case
	 * @param listMillis to look at a list
	 */
	Arithmetic(double measured, double bytes, double rows, double written, double sealed, double caseMillis,
			double listMillis) {
		this.measured = measured;
		this.written = written;
		double kept = this.yearly * YEARS * bytes;
		add("processor in the busiest hour, everything one after the other: s", "%,.0f",
				this.hourly * (caseMillis + LOOKS * listMillis) / 1000, 3600);
		add("rows of the record to seal in the busiest hour", "%,.0f", this.hourly * rows, sealed * 3600);
		add("disk for five years: GB", "%,.0f", kept / 1e9, DISK / 1e9);
		add("a backup back in four hours at 100 MB/s: GB", "%,.0f", kept / 1e9, RESTORED / 1e9);
	}

	private void add(String what, String format, double needed, double there) {
		this.needs.add(new Need(what, spaced(format, needed), spaced(format, there), needed / there));
	}

	/**
	 * Adds a kind of question, drawn on as it has grown from a tenth of the history to
	 * all of it.
	 */
	void grows(String what, double tenth, double whole) {
		draw(what, tenth, whole, this.yearly * YEARS / this.measured);
	}

	/**
	 * Adds a question about a part of a year.
	 * @param years in how many the measured history has come together
	 */
	void growsByYear(String what, double tenth, double whole, double years) {
		draw(what, tenth, whole, this.yearly * years / this.measured);
	}

	private void draw(String what, double tenth, double whole, double times) {
		double power = Math.max(0, Math.log10(whole / tenth));
		add(what + DRAWN, "%,.0f", whole * Math.pow(times, power), PATIENCE_MILLIS);
	}

	/** Nearest to its end first; of the questions the slowest. */
	private List<Need> sorted() {
		List<Need> sorted = new ArrayList<>(this.needs);
		sorted.sort(Comparator.comparingDouble(Need::part).reversed());
		List<Need> questions = sorted.stream().filter(need -> need.what().contains(DRAWN)).skip(QUESTIONS).toList();
		sorted.removeAll(questions);
		return sorted;
	}

	private static String spaced(String format, double value) {
		return String.format(Locale.ROOT, format, value).replace(',', ' ');
	}

	/** The table, what is nearest to its end first. */
	String told() {
		StringBuilder told = new StringBuilder(String.format(Locale.ROOT,
				"""
						**Ten times the largest county.** Stockholm county had %s inhabitants in 2015. Assumed, since nobody has published it: %.0f cases a \
						year for a thousand inhabitants, each as much work as %.0f of the measured errands, and %.0f looks at a list for each; a fifth of a \
						day's work in its busiest hour. That is %s errands a year, %s in the busiest hour, and %s on record after five years, \
						%.0f times what was measured, and %.1f GB of WAL on a day of work. Questions are drawn on from 10× and 100× by a straight line, \
						both scales logarithmic; of these the three slowest. Searches of the record \
						are not: they look at 20 000 rows and 2 000 cases at most.

						| on one PostgreSQL, two cores | needed | there | part |
						|---|---|---|---|
						""",
				spaced("%,.0f", INHABITANTS), CASES_OF_A_THOUSAND, ERRANDS, LOOKS, spaced("%,.0f", this.yearly),
				spaced("%,.0f", this.hourly), spaced("%,.0f", this.yearly * YEARS), this.yearly * YEARS / this.measured,
				this.yearly / 250 * this.written / 1e9));
		List<Need> sorted = sorted();
		for (Need need : sorted) {
			told.append(String.format(Locale.ROOT, "| %s | %s | %s | %.3f |%n", need.what(), need.needed(),
					need.there(), need.part()));
		}
		Need first = sorted.get(0);
		return told.append(String.format(Locale.ROOT,
				"%nWhat breaks first: %s. What there is suffices for %.2f times as much as ten counties need.%n",
				first.what(), 1 / first.part()))
			.toString();
	}

}
