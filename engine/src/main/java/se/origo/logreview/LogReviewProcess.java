package se.origo.logreview;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Conflicts;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws a period's reads and starts the process {@code log-review} for each of them, all
 * or none. Each has a case of its own in the reviewers' compartment, and for whom the
 * read case does not exist its review does not exist either.
 */
@Service
class LogReviewProcess {

	private static final String SCOPE = "log-review";

	private final Selection selection;

	private final Draws draws;

	private final CaseFiles cases;

	private final Conflicts conflicts;

	private final Register register;

	private final Happenings happenings;

	private final RuntimeService engine;

	private final Clock clock;

	LogReviewProcess(Selection selection, Draws draws, CaseFiles cases, Conflicts conflicts, Register register,
			Happenings happenings, RuntimeService engine, Clock clock) {
		this.selection = selection;
		this.draws = draws;
		this.cases = cases;
		this.conflicts = conflicts;
		this.register = register;
		this.happenings = happenings;
		this.engine = engine;
		this.clock = clock;
	}

	/**
	 * Draws a period, unless it has been drawn.
	 * @param period what is reviewed
	 * @param seed the number that chance depends on; kept, so that whoever doubts the
	 * draw can repeat it
	 */
	@Transactional
	public void draw(Period period, long seed) {
		Scope.asSystem(SCOPE, () -> {
			this.draws.begin(period, seed, this.clock.instant()).ifPresent(draw -> begin(draw, period, seed));
			return null;
		});
	}

	private void begin(long draw, Period period, long seed) {
		Selection.Drawn drawn = this.selection.of(period, seed);
		this.draws.count(draw, drawn.visits(), drawn.chosen());
		String centre = this.register.centre().code();
		drawn.kept().forEach(chosen -> start(centre, draw, chosen));
		this.happenings.tell(new Happening("log-review-drawn", centre, null, null,
				Map.of("from", period.from().toString(), "to", period.to().toString(), "seed", Long.toString(seed),
						"visits", drawn.visits(), "chosen", drawn.chosen(), "kept", drawn.kept().size())));
	}

	private void start(String centre, long draw, Selection.Chosen chosen) {
		Visit visit = chosen.visit();
		String review = this.cases.open(Role.reviewsAt(centre), "log-review");
		Optional.ofNullable(visit.caseNumber()).ifPresent(read -> this.conflicts.travel(read, review));
		this.draws.add(new DrawnVisit(review, draw, visit.person(), this.register.personFunction(visit.person()),
				visit.actingFor(), visit.party(), visit.caseNumber(), visit.first(), visit.last(), visit.times(),
				chosen.rule().code(), chosen.rule().why()));
		this.engine.createMessageCorrelation("read-drawn")
			.processInstanceBusinessKey(review)
			.setVariables(Map.of(Variable.party.name(), centre))
			.correlateStartMessage();
	}

	/** Notes a verdict, and puts it on record in the case that was read. */
	void judged(String review, String verdict) {
		Scope.asSystem(SCOPE, () -> {
			DrawnVisit visit = this.draws.of(review);
			this.draws.judge(review, verdict, Scope.actor(), this.clock.instant());
			this.happenings.tell(new Happening("log-reviewed", visit.party(), visit.caseNumber(), null,
					Map.of("review", review, "rule", visit.rule(), "readVerdict", verdict)));
			return null;
		});
	}

	/** Nobody has reviewed in time. */
	void remind(String party, String review) {
		this.happenings.tell(new Happening("log-review-reminded", party, review, null, Map.of()));
	}

}
