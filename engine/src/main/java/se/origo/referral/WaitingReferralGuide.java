package se.origo.referral;

import java.util.Map;
import java.util.Optional;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * What a manager sees before taking over: that something waits, which deadline, and since
 * when.
 */
@Component
class WaitingReferralGuide implements FormGuide {

	private final Telling telling;

	WaitingReferralGuide(Telling telling) {
		this.telling = telling;
	}

	@Override
	public String form() {
		return "waiting-referral";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String code = CalledIn.deadline(task);
		return Map.of(Variable.waitingText.name(),
				"En överlämning väntar på svar sedan " + Telling.moment(task.created()) + ". Frist: " + code + ".\n\n"
						+ this.telling.deadline(code, task, task.created()));
	}

	/** Nothing of the case, before it is taken over. */
	@Override
	public Optional<String> caseShown(TaskAtHand task) {
		return Optional.empty();
	}

}
