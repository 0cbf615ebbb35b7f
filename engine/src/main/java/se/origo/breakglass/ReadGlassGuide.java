package se.origo.breakglass;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Shows the opened case to who opened it, in the panel at the task, as long as it is
 * open. Asked anew for each look, so that the time is out on the dot.
 */
@Component
class ReadGlassGuide implements FormGuide {

	private final Openings openings;

	private final Look look;

	private final GlassWords words;

	private final Clock clock;

	ReadGlassGuide(Openings openings, Look look, GlassWords words, Clock clock) {
		this.openings = openings;
		this.look = look;
		this.words = words;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "read-glass";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.glassText.name(),
				inForce(task).map(this::text).orElse("Tiden är ute. Ärendet är inte längre öppet för dig."));
	}

	/** The opened case; the opening's own when its time is out. */
	@Override
	public Optional<String> caseShown(TaskAtHand task) {
		Optional<Opening> open = inForce(task);
		open.ifPresent(this.look::through);
		return Optional.of(open.map(Opening::caseNumber).orElse(task.caseNumber()));
	}

	/** In the caller's own scope, so that the database judges as well. */
	private Optional<Opening> inForce(TaskAtHand task) {
		return Scope.caller()
			.flatMap(caller -> this.openings.of(task.caseNumber())
				.filter(opening -> opening.person().equals(caller.person()) && caller.worksAt(opening.party())
						&& opening.isOpenAt(this.clock.instant())));
	}

	private String text(Opening opening) {
		return "### Ärende " + opening.caseNumber() + "\nÖppet för dig till " + this.words.moment(opening.until())
				+ ". **Läs det i fliken Ärende.** Allt du läser granskas.";
	}

}
