package se.origo.consultation;

import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The question of somebody outside, as the centre writes it down. */
@Component
class RegisterConsultationGuide implements FormGuide {

	private final Duty duty;

	RegisterConsultationGuide(Duty duty) {
		this.duty = duty;
	}

	@Override
	public String form() {
		return "register-consultation";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return "discard".equals(answers.get(Variable.questionAction.name())) ? List.of() : this.duty.problems(answers);
	}

}
