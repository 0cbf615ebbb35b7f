package se.origo.risk;

import java.util.List;
import java.util.Map;

import se.origo.casefile.Level;
import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** Says what is proposed and by whom, and never lets one person lower alone. */
@Component
class ConfirmLoweringGuide implements FormGuide {

	private final RiskText text;

	private final Register register;

	ConfirmLoweringGuide(RiskText text, Register register) {
		this.text = text;
		this.register = register;
	}

	@Override
	public String form() {
		return "confirm-lowering";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.riskText.name(), this.text.of(task.caseNumber()), Variable.loweringText.name(),
				"**Förslag: " + proposal(task.variables()) + "**, av "
						+ this.register.personFunction(Two.proposer(task.variables()).person()) + ".");
	}

	private static String proposal(Map<String, Object> variables) {
		return "error".equals(variables.get(Variable.riskAction.name()))
				? "det registrerades av misstag. Nivån blir NORMAL, och de som har fått en begäran om skydd får veta att den var fel"
				: "sänk till " + Level.of((String) variables.get(Variable.newLevel.name())).label();
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		boolean confirms = "confirm".equals(answers.get(Variable.loweringAnswer.name()));
		return (confirms && Two.proposer(task.variables()).isOneWith(Two.now(task.party()))) ? List.of(Two.SAME_PERSON)
				: List.of();
	}

}
