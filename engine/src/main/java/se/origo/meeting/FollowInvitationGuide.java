package se.origo.meeting;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** A meeting that the own party comes to, or has been to. */
@Component
class FollowInvitationGuide implements FormGuide {

	private final InvitationView view;

	FollowInvitationGuide(InvitationView view) {
		this.view = view;
	}

	@Override
	public String form() {
		return "follow-invitation";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.view.shows(task, true);
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return this.view.objections(answers);
	}

}
