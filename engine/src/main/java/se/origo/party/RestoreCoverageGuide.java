package se.origo.party;

import java.util.Map;

import se.origo.deadline.FormTime;
import se.origo.deadline.SwedishTime;
import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Says what waits: which party, which deadline, since when. Never a case, a sender or a
 * person.
 */
@Component
class RestoreCoverageGuide implements FormGuide {

	private final Register register;

	RestoreCoverageGuide(Register register) {
		this.register = register;
	}

	@Override
	public String form() {
		return "restore-coverage";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String party = this.register.find(String.valueOf(task.variables().get(Variable.alarmParty.name())))
			.map(Party::name)
			.orElse("En part");
		String since = FormTime.instant(task.variables().get(Variable.waitingSince.name()))
			.map(moment -> " sedan " + SwedishTime.moment(moment))
			.orElse("");
		String deadline = String.valueOf(task.variables().get(Variable.deadlineCode.name()));
		return Map.of(Variable.waitingText.name(), switch (deadline) {
			case "coverage" -> party + " kan inte nås: varken kontaktperson eller ersättare är i tjänst" + since + ".";
			case "unattended" -> "Något väntar hos " + party + since
					+ ", och ingen som är i tjänst där kan ta hand om det." + " Be partens ledning att utse någon mer.";
			default -> party + " har inte svarat: fristen " + deadline + " har gått ut. Något väntar" + since + ".";
		});
	}

}
