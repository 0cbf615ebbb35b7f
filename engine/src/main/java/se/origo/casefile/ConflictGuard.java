package se.origo.casefile;

import java.util.List;

import se.origo.deadline.SwedishTime;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody must never learn of the case. The owning party sees how many and when that is
 * looked at again, never who; what has travelled here with a hand-over is shown to
 * nobody.
 */
@Component
@Order(0)
class ConflictGuard implements Guard {

	private final Conflicts conflicts;

	ConflictGuard(Conflicts conflicts) {
		this.conflicts = conflicts;
	}

	@Override
	public List<Warning> warnings(Cover cover) {
		return this.conflicts.guards(cover.caseNumber())
			.map(guards -> List.of(new Warning("conflict", "Spärrat för jäv: " + guards.number(),
					"Berätta inte om ärendet för någon som inte arbetar med det. Spärren omprövas senast den "
							+ SwedishTime.day(guards.nextReview()) + ".")))
			.orElse(List.of());
	}

}
