package se.origo.referral;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A hand-over that waits: what it is about, and until when it may wait. */
@Component
class ResumeReferralGuide implements FormGuide {

	private final ReceivedView view;

	private final Telling telling;

	ResumeReferralGuide(ReceivedView view, Telling telling) {
		this.view = view;
		this.telling = telling;
	}

	@Override
	public String form() {
		return "resume-referral";
	}

	@Override
	public String formFor(TaskAtHand task) {
		return CalledIn.formAt(task, form());
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.disclosedText.name(), this.view.disclosed(task), Variable.deadlineText.name(),
				this.telling.deadline("REF-HOLD", task, task.created()));
	}

}
