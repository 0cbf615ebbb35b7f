package se.origo.logreview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.Sight;
import se.origo.deadline.SwedishTime;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.party.Scope;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What a log reviewer is told of a read, and whether this reviewer may be told. Whoever
 * read reviews nothing of it.
 */
@Component
class Reviewed {

	static final String OWN = "Det är du som har läst. En annan loggranskare måste granska det.";

	private static final String ANOTHER = "En annan loggranskare måste granska den här läsningen.";

	private final Draws draws;

	private final Sight sight;

	private final Register register;

	private final Statistics statistics;

	Reviewed(Draws draws, Sight sight, Register register, Statistics statistics) {
		this.draws = draws;
		this.sight = sight;
		this.register = register;
		this.statistics = statistics;
	}

	Map<String, Object> shown(TaskAtHand task) {
		return Scope.asSystem("log-review", () -> {
			DrawnVisit visit = this.draws.of(task.caseNumber());
			return Map.of(Variable.drawnReadText.name(), notForMe(visit).orElseGet(() -> text(visit)),
					Variable.drawnMonthText.name(), this.statistics.of(visit.draw()));
		});
	}

	List<Problem> objections(TaskAtHand task) {
		return Scope.asSystem("log-review", () -> notForMe(this.draws.of(task.caseNumber())))
			.map(sentence -> List.of(new Problem(Variable.readVerdict.name(), sentence)))
			.orElse(List.of());
	}

	/** Why this reviewer learns nothing of the read and judges nothing, if so. */
	private Optional<String> notForMe(DrawnVisit visit) {
		boolean blocked = visit.caseNumber() != null && this.sight.blocked().contains(visit.caseNumber());
		if (visit.person().equals(Scope.person())) {
			return Optional.of(OWN);
		}
		return blocked ? Optional.of(ANOTHER) : Optional.empty();
	}

	private String text(DrawnVisit visit) {
		String who = "**" + visit.function() + "**"
				+ Optional.ofNullable(visit.actingFor())
					.map(absent -> " (i stället för " + this.register.personFunction(absent) + ")")
					.orElse("");
		String what = (visit.caseNumber() != null)
				? " läste i ärende **" + visit.caseNumber() + "** hos "
						+ this.register.find(visit.party()).map(Party::name).orElse(visit.party())
				: " försökte öppna det som inte finns för den funktionen";
		return who + what + " " + times(visit) + ".\n\nVarför läsningen valdes ut: " + visit.why();
	}

	private static String times(DrawnVisit visit) {
		Instant first = visit.first();
		String from = SwedishTime.moment(first);
		String until = SwedishTime.clock(visit.last());
		String when = from.endsWith(until) ? from : from + "–" + until;
		return when + ((visit.times() == 1) ? ", en gång" : ", " + visit.times() + " gånger");
	}

}
