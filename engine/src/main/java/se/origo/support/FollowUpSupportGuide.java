package se.origo.support;

import java.util.List;
import java.util.Map;

import se.origo.casefile.Outgoing;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** Asking how it goes is an outgoing contact like any other. */
@Component
class FollowUpSupportGuide implements FormGuide {

	private final Outgoing outgoing;

	FollowUpSupportGuide(Outgoing outgoing) {
		this.outgoing = outgoing;
	}

	@Override
	public String form() {
		return "follow-up-support";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return this.outgoing.objections(task.caseNumber(), task.party(), answers);
	}

}
