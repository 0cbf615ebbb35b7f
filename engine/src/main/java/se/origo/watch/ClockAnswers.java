package se.origo.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import se.origo.deadline.Deadline;
import se.origo.deadline.FormTime;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What the forms of a running clock show, and which answers they take. */
@Component
class ClockAnswers {

	private static final String LABEL = "Vilken dag blev det gjort? ";

	private final Countdown countdown;

	ClockAnswers(Countdown countdown) {
		this.countdown = countdown;
	}

	Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.clockText.name(), this.countdown.text(deadline(task)));
	}

	/** What is done, is done after the deadline began to run and no later than today. */
	List<Problem> objections(TaskAtHand task, Map<String, Object> answers) {
		if (!"done".equals(answers.get(Variable.clockOutcome.name()))) {
			return List.of();
		}
		LocalDate done = FormTime.day(answers.get(Variable.clockDoneOn.name())).orElseThrow();
		if (done.isAfter(this.countdown.today())) {
			return List.of(problem("Dagen har inte varit än. Svara när det är gjort."));
		}
		return done.isBefore(anchor(task)) ? List.of(problem("Dagen är före den dag då fristen började räknas."))
				: List.of();
	}

	private Deadline deadline(TaskAtHand task) {
		return this.countdown.of((String) task.variables().get(Variable.clockCode.name()), anchor(task));
	}

	private static LocalDate anchor(TaskAtHand task) {
		return FormTime.day(task.variables().get(Variable.clockAnchorDate.name())).orElseThrow();
	}

	private static Problem problem(String sentence) {
		return new Problem(Variable.clockDoneOn.name(), LABEL + sentence);
	}

}
