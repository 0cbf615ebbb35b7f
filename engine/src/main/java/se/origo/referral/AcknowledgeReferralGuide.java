package se.origo.referral;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** The human acknowledgement. */
@Component
class AcknowledgeReferralGuide implements FormGuide {

	private final ReceivedView view;

	AcknowledgeReferralGuide(ReceivedView view) {
		this.view = view;
	}

	@Override
	public String form() {
		return "acknowledge-referral";
	}

	@Override
	public String formFor(TaskAtHand task) {
		return CalledIn.formAt(task, form());
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.view.preview(task, "REF-ACK");
	}

}
