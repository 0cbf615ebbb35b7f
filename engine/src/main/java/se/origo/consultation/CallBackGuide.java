package se.origo.consultation;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The loop is closed with somebody outside. */
@Component
class CallBackGuide implements FormGuide {

	private final AnswerNote note;

	CallBackGuide(AnswerNote note) {
		this.note = note;
	}

	@Override
	public String form() {
		return "call-back";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.noteText.name(), this.note.of(task.caseNumber()), Variable.askerText.name(),
				this.note.asker(task.caseNumber()));
	}

}
