package se.origo.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import se.origo.deadline.Deadline;
import se.origo.deadline.Deadlines;
import se.origo.deadline.FormTime;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * By when a meeting is to be held where the level of risk is high or worse: within the
 * deadline {@code MEETING-HIGH} from when it became so.
 */
@Component
class MeetingLimit {

	private static final String CODE = "MEETING-HIGH";

	private static final int DAYS_AHEAD = 60;

	private static final Set<String> DEMANDING = Set.of("high", "acute");

	private final Deadlines deadlines;

	private final Clock clock;

	MeetingLimit(Deadlines deadlines, Clock clock) {
		this.deadlines = deadlines;
		this.clock = clock;
	}

	/**
	 * The deadline as it was counted when the level became high; empty when it is not.
	 */
	Optional<Deadline> of(TaskAtHand task) {
		Map<String, Object> known = task.variables();
		boolean demanded = DEMANDING.contains(String.valueOf(known.get(Variable.riskLevel.name())));
		return (demanded && known.get(Variable.highSince.name()) instanceof Date since)
				? Optional.of(this.deadlines.due(CODE, null, since.toInstant())) : Optional.empty();
	}

	/**
	 * Why a meeting cannot be at a time: it is no time to come, or later than the level
	 * allows. A deadline that has passed already is counted anew from the task at hand:
	 * the meeting that is late is to be held all the same.
	 * @param answer day, or day and time, as a form gives it
	 */
	Optional<String> objection(TaskAtHand task, String answer) {
		Instant at = FormTime.hasTime(answer) ? FormTime.instant(answer).orElseThrow() : Instant.MIN;
		Instant now = this.clock.instant();
		if (!at.isAfter(now) || at.isAfter(now.plus(Duration.ofDays(DAYS_AHEAD)))) {
			return Optional.of("Ange dag och klockslag, från nu och högst 60 dagar framåt.");
		}
		return of(task).map(limit -> limit.due().isAfter(now) ? limit : fromNow(task))
			.filter(limit -> at.isAfter(limit.due()))
			.map(limit -> "Nivån är hög, så samrådet ska hållas inom: " + limit.derivation() + ".");
	}

	/**
	 * The deadline in words for a form, with whether it has passed; empty without one.
	 */
	String inWords(TaskAtHand task) {
		return of(task)
			.map(limit -> limit.due().isAfter(this.clock.instant())
					? "**Nivån är hög.** Samrådet ska hållas inom: " + limit.derivation() + "."
					: "**Nivån är hög, och fristen har gått ut:** " + limit.derivation()
							+ ". Håll samrådet så snart det går; nu gäller " + fromNow(task).derivation() + ".")
			.orElse("");
	}

	private Deadline fromNow(TaskAtHand task) {
		return this.deadlines.due(CODE, null, task.created());
	}

}
