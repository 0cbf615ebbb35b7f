package se.origo.consultation;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The answer as whoever asked reads it. */
@Component
class ReadConsultationAnswerGuide implements FormGuide {

	private final AnswerNote note;

	ReadConsultationAnswerGuide(AnswerNote note) {
		this.note = note;
	}

	@Override
	public String form() {
		return "read-consultation-answer";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.noteText.name(), this.note.of(task.caseNumber()));
	}

}
