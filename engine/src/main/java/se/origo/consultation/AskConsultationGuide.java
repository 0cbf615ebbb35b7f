package se.origo.consultation;

import java.util.List;
import java.util.Map;

import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The question of a party. The centre does not ask itself. */
@Component
class AskConsultationGuide implements FormGuide {

	private final Duty duty;

	private final Register register;

	AskConsultationGuide(Duty duty, Register register) {
		this.duty = duty;
		this.register = register;
	}

	@Override
	public String form() {
		return "ask-consultation";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("discard".equals(answers.get(Variable.questionAction.name()))) {
			return List.of();
		}
		if (task.party().equals(this.register.centre().code())) {
			return List.of(new Problem(Variable.questionAction.name(), "Vad vill du göra: resurscentrum frågar inte sig"
					+ " självt. Kasta frågan och starta Konsultation i stället."));
		}
		return this.duty.problems(answers);
	}

}
