package se.origo.referral;

import java.util.Map;

import se.origo.party.Caller;
import se.origo.party.Scope;
import se.origo.process.FormGuide;
import se.origo.process.Role;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/**
 * The human acknowledgement. A manager called in by silence sees that something waits
 * until taking it over.
 */
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
		Caller caller = Scope.caller().orElseThrow();
		boolean onlyManager = !caller.is(Role.CONTACT, task.party()) && !caller.is(Role.DEPUTY, task.party());
		return (onlyManager && !caller.person().equals(task.assignee())) ? "waiting-referral" : form();
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.view.preview(task, "REF-ACK");
	}

}
