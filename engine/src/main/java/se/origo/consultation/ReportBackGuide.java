package se.origo.consultation;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Whoever asked tells how it went. */
@Component
class ReportBackGuide implements FormGuide {

	private final AnswerNote note;

	ReportBackGuide(AnswerNote note) {
		this.note = note;
	}

	@Override
	public String form() {
		return "report-back";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.noteText.name(), this.note.of(task.caseNumber()));
	}

}
