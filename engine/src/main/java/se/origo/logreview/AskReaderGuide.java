package se.origo.logreview;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;

import org.springframework.stereotype.Component;

/** Shows a log reviewer the read that whoever read is asked about. */
@Component
class AskReaderGuide implements FormGuide {

	private final Reviewed reviewed;

	AskReaderGuide(Reviewed reviewed) {
		this.reviewed = reviewed;
	}

	@Override
	public String form() {
		return "ask-reader";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return this.reviewed.shown(task);
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return this.reviewed.objections(task);
	}

}
