package se.origo.breakglass;

import java.time.Clock;
import java.util.Map;

import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Tells the own manager that a case was opened, by which function and when. Never which
 * case, and never why.
 */
@Component
class NoteGlassGuide implements FormGuide {

	private final Openings openings;

	private final GlassWords words;

	private final Clock clock;

	NoteGlassGuide(Openings openings, GlassWords words, Clock clock) {
		this.openings = openings;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "note-glass";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String glass = String.valueOf(task.variables().get(Variable.openedGlass.name()));
		Opening opening = Scope.asSystem("break-glass", () -> this.openings.of(glass)).orElseThrow();
		return Map.of(Variable.glassText.name(), this.words.who(opening) + " nödöppnade ett ärende hos er "
				+ this.words.moment(opening.openedAt()) + ". " + this.words.howLong(opening, this.clock.instant()));
	}

}
