package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Takes no answers to the acute screen that contradict each other. */
@Component
class AcuteScreenGuide implements FormGuide {

	private final Register register;

	AcuteScreenGuide(Register register) {
		this.register = register;
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.municipalityChoices.name(), this.register.municipalityChoices());
	}

	@Override
	public String form() {
		return "acute-screen";
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		return Contradiction.in(answers);
	}

}
