package se.origo.breakglass;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.Sight;
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

	private static final String ANOTHER = "En annan loggranskare måste granska den här nödöppningen.";

	private final Openings openings;

	private final Sight sight;

	private final GlassWords words;

	private final Clock clock;

	ReviewGlassGuide(Openings openings, Sight sight, GlassWords words, Clock clock) {
		this.openings = openings;
		this.sight = sight;
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
			return notForMe(opening)
				.map(sentence -> Map.<String, Object>of(Variable.glassText.name(), sentence, Variable.glassItems.name(),
						""))
				.orElseGet(() -> Map.of(Variable.glassText.name(), text(opening), Variable.glassItems.name(),
						this.words.readings(this.openings.readings(opening.glassCase()))));
		});
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return Scope.asSystem("break-glass", () -> notForMe(opening(task)))
			.map(sentence -> List.of(new Problem(Variable.glassVerdict.name(), sentence)))
			.orElse(List.of());
	}

	/** Why this reviewer learns nothing of the opening and judges nothing, if so. */
	private Optional<String> notForMe(Opening opening) {
		if (opening.person().equals(Scope.person())) {
			return Optional.of(OWN);
		}
		return this.sight.blocked().contains(opening.caseNumber()) ? Optional.of(ANOTHER) : Optional.empty();
	}

	private Opening opening(TaskAtHand task) {
		return this.openings.of(String.valueOf(task.variables().get(Variable.openedGlass.name()))).orElseThrow();
	}

	private String text(Opening opening) {
		return "**" + this.words.who(opening) + "** nödöppnade ärende **" + opening.caseNumber() + "** "
				+ this.words.moment(opening.openedAt()) + ". " + this.words.howLong(opening, this.clock.instant())
				+ "\n\nSkäl: " + this.words.reason(opening) + ".";
	}

}
