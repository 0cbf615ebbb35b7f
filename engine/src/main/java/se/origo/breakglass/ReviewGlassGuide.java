package se.origo.breakglass;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import se.origo.party.Caller;
import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Tells a log reviewer who opened what, when, why as a code, and the names of what was
 * read. Whoever opened reviews nothing of it.
 */
@Component
class ReviewGlassGuide implements FormGuide {

	private static final String OWN = "Du gjorde själv den här nödöppningen. En annan loggranskare måste granska den.";

	private final Openings openings;

	private final GlassWords words;

	private final Clock clock;

	ReviewGlassGuide(Openings openings, GlassWords words, Clock clock) {
		this.openings = openings;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "review-glass";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Scope.asSystem("break-glass", () -> {
			Opening opening = opening(task);
			if (isOwn(opening)) {
				return Map.of(Variable.glassText.name(), OWN, Variable.glassItems.name(), "");
			}
			return Map.of(Variable.glassText.name(), text(opening), Variable.glassItems.name(),
					this.words.readings(this.openings.readings(opening.glassCase())));
		});
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		boolean own = Scope.asSystem("break-glass", () -> isOwn(opening(task)));
		return own ? List.of(new Problem(Variable.glassVerdict.name(), OWN)) : List.of();
	}

	private Opening opening(TaskAtHand task) {
		return this.openings.of(String.valueOf(task.variables().get(Variable.openedGlass.name()))).orElseThrow();
	}

	private static boolean isOwn(Opening opening) {
		return Scope.caller().map(Caller::person).filter(opening.person()::equals).isPresent();
	}

	private String text(Opening opening) {
		return "**" + this.words.who(opening) + "** nödöppnade ärende **" + opening.caseNumber() + "** "
				+ this.words.moment(opening.openedAt()) + ". " + this.words.howLong(opening, this.clock.instant())
				+ "\n\nSkäl: " + this.words.reason(opening) + ".";
	}

}
