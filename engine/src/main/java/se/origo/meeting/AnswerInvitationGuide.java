package se.origo.meeting;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** A call that waits for an answer. */
@Component
class AnswerInvitationGuide implements FormGuide {

	private final InvitationView view;

	AnswerInvitationGuide(InvitationView view) {
		this.view = view;
	}

	@Override
	public String form() {
		return "answer-invitation";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.view.shows(task, false);
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return this.view.objections(answers);
	}

}
