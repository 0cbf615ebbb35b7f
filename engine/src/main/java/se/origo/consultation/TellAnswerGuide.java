package se.origo.consultation;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The answer to somebody outside, to be told or handed over. */
@Component
class TellAnswerGuide implements FormGuide {

	private final AnswerNote note;

	TellAnswerGuide(AnswerNote note) {
		this.note = note;
	}

	@Override
	public String form() {
		return "tell-answer";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.noteText.name(), this.note.of(task.caseNumber()), Variable.askerText.name(),
				this.note.asker(task.caseNumber()));
	}

}
