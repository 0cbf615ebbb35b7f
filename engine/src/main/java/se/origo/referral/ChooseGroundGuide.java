package se.origo.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.disclosure.Ground;
import se.origo.disclosure.GroundClaim;
import se.origo.disclosure.Grounds;
import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** The legal ground: only those valid from this kind of party to that one are offered. */
@Component
class ChooseGroundGuide implements FormGuide {

	private final Grounds grounds;

	private final Sending sending;

	private final CaseFiles cases;

	private final Withheld withheld;

	ChooseGroundGuide(Grounds grounds, Sending sending, CaseFiles cases, Withheld withheld) {
		this.grounds = grounds;
		this.sending = sending;
		this.cases = cases;
		this.withheld = withheld;
	}

	@Override
	public String form() {
		return "choose-ground";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		String receiver = receiver(task);
		List<Map<String, String>> choices = this.grounds
			.between(this.sending.side(task.party()).kind(), this.sending.side(receiver).kind())
			.stream()
			.map(ground -> Places.choice(ground.label() + " (" + ground.statute() + ")", ground.code()))
			.toList();
		return Map.of(Variable.groundChoices.name(), choices, Variable.counterpart.name(),
				this.sending.address(receiver).function(), Variable.withheldText.name(),
				this.withheld.towards(task.caseNumber(), this.sending.side(receiver).kind()));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("back".equals(answers.get(Variable.groundAction.name()))) {
			return List.of();
		}
		Map<String, Object> claim = new LinkedHashMap<>(answers);
		claim.putAll(this.cases.read(task.caseNumber(), List.of(Variable.ageBand.name())));
		List<Problem> problems = this.sending.judge(task.caseNumber(), task.party(), receiver(task),
				GroundClaim.of(claim));
		return (problems.isEmpty() && Ground.CONSENT.equals(answers.get(Variable.ground.name())))
				? this.withheld.objections(task.caseNumber(), this.sending.side(receiver(task)).kind()) : problems;
	}

	private static String receiver(TaskAtHand task) {
		return (String) task.variables().get(Variable.receiver.name());
	}

}
