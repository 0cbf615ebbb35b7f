package se.origo.logreview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import se.origo.casefile.Ties;
import se.origo.deadline.OfficeHours;
import se.origo.party.Register;
import se.origo.process.Role;
import se.origo.process.Tables;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Chooses what is reviewed. The table says which share of which visits; chance, from a
 * number that is kept, says which of them.
 */
@Component
class Selection {

	/** As many as people can look at in a month. Chance says which are left out. */
	static final int MOST = 200;

	private static final String TABLE = "log-review-selection";

	/** More refusals than this are as many, for the table. */
	private static final int MANY = 100;

	private final ApplicationEventPublisher record;

	private final Tables tables;

	private final OfficeHours office;

	private final Register register;

	private final Ties ties;

	Selection(ApplicationEventPublisher record, Tables tables, OfficeHours office, Register register, Ties ties) {
		this.record = record;
		this.tables = tables;
		this.office = office;
		this.register = register;
		this.ties = ties;
	}

	/**
	 * What the table knows of a visit.
	 *
	 * @param glass whether the glass was broken
	 * @param refusals how often the person was refused
	 * @param work whether the person works in the case
	 * @param tie what may tie the person to somebody in the case
	 * @param offHours whether something was read while the office was closed
	 */
	private record Facts(boolean glass, int refusals, Visit.Work work, Ties.Tie tie, boolean offHours) {
	}

	/**
	 * A row of the table.
	 *
	 * @param code the rule's word
	 * @param share thousandths
	 * @param why a Swedish sentence
	 */
	record Rule(String code, int share, String why) {
	}

	/** A visit and the rule by which it was chosen. */
	record Chosen(Visit visit, Rule rule) {
	}

	/**
	 * What came of it.
	 *
	 * @param visits how many visits there were
	 * @param chosen how many of them are to be reviewed, those included that are too many
	 * @param kept those that will be
	 */
	record Drawn(int visits, int chosen, List<Chosen> kept) {
	}

	/**
	 * Chooses among the visits of a period. Changes nothing, and gives the same for the
	 * same seed as long as table and record are the same.
	 */
	Drawn of(Period period, long seed) {
		Drawing drawing = new Drawing();
		lookBack(period, seed, drawing::consider);
		return new Drawn(drawing.visits, drawing.chosen, drawing.kept);
	}

	/** Tells every visit of a period, in the order that the seed gives. */
	void lookBack(Period period, long seed, Consumer<Visit> told) {
		String reviewers = Role.reviewsAt(this.register.centre().code());
		Lookback lookback = new Lookback(period.from(), period.to(), seed, reviewers, told);
		this.record.publishEvent(lookback);
		if (!lookback.isAnswered()) {
			throw new IllegalStateException("Nobody answers for the record");
		}
	}

	/** The rule for a visit. */
	Rule rule(Visit visit) {
		return rule(facts(visit));
	}

	private Facts facts(Visit visit) {
		Ties.Tie tie = (visit.caseNumber() != null) ? this.ties.between(visit.person(), visit.caseNumber())
				: Ties.Tie.NONE;
		return new Facts(visit.glass(), Math.min(visit.refusals(), MANY), visit.work(), tie,
				isClosed(visit.first()) || isClosed(visit.last()));
	}

	/** A day's first or last read shows it: the office opens and closes once a day. */
	private boolean isClosed(Instant moment) {
		return this.office.openFrom(moment).isAfter(moment);
	}

	private Rule rule(Facts facts) {
		Map<String, Object> row = this.tables
			.decide(TABLE,
					Map.of("glass", facts.glass(), "refusals", facts.refusals(), "work", facts.work().code(), "tie",
							facts.tie().name().toLowerCase(Locale.ROOT), "offHours", facts.offHours()))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(TABLE + " has no row for every read"));
		return new Rule((String) row.get("rule"), ((Number) row.get("share")).intValue(), (String) row.get("why"));
	}

	/** Asks the table once for visits that are alike: a month has many. */
	private final class Drawing {

		private final Map<Facts, Rule> rules = new HashMap<>();

		private final List<Chosen> kept = new ArrayList<>();

		private int visits;

		private int chosen;

		void consider(Visit visit) {
			this.visits++;
			Rule rule = this.rules.computeIfAbsent(facts(visit), Selection.this::rule);
			if (visit.draw() < rule.share()) {
				this.chosen++;
				if (this.kept.size() < MOST) {
					this.kept.add(new Chosen(visit, rule));
				}
			}
		}

	}

}
