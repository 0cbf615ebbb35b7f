package se.origo.support;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Outgoing;
import se.origo.deadline.SwedishTime;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.FormGuide;
import se.origo.process.Markdown;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * One screen while a support goes on: what was agreed on above, what happened below. A
 * contact that a guard does not let through is refused here.
 */
@Component
class FollowSupportGuide implements FormGuide {

	private final CaseFiles cases;

	private final Outgoing outgoing;

	private final Register register;

	private final AlreadyTold alreadyTold;

	private final Clock clock;

	FollowSupportGuide(CaseFiles cases, Outgoing outgoing, Register register, AlreadyTold alreadyTold, Clock clock) {
		this.alreadyTold = alreadyTold;
		this.cases = cases;
		this.outgoing = outgoing;
		this.register = register;
		this.clock = clock;
	}

	@Override
	public String form() {
		return "follow-support";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Map<String, Object> items = this.cases.read(task.caseNumber(),
				List.of(Variable.supportPlan.name(), Variable.protectionPlan.name()));
		return Map.of(
				Variable.supportText.name(), "**Planen:** " + said(items, Variable.supportPlan)
						+ "\n\n**Skyddsplanen:** " + said(items, Variable.protectionPlan),
				Variable.receiverChoices.name(),
				this.register.signedParties()
					.stream()
					.filter(party -> !party.code().equals(task.party()))
					.map(FollowSupportGuide::choice)
					.toList());
	}

	private static String said(Map<String, Object> items, Variable item) {
		Object text = items.get(item.name());
		return (text != null) ? Markdown.literal(text.toString()) : "–";
	}

	private static Map<String, String> choice(Party party) {
		return Map.of("label", party.name(), "value", party.code());
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		List<Problem> problems = new ArrayList<>(this.outgoing.objections(task.caseNumber(), task.party(), answers));
		Object day = answers.get(Variable.accompaniedOn.name());
		if (day != null && LocalDate.parse(day.toString().substring(0, 10)).isAfter(SwedishTime.today(this.clock))) {
			problems.add(new Problem(Variable.accompaniedOn.name(),
					"Vilken dag? Anteckna det när det har hänt, inte i förväg."));
		}
		if ("disclosed".equals(answers.get(Variable.accompaniedTold.name()))
				&& !this.alreadyTold.to(String.valueOf(answers.get(Variable.accompaniedTo.name())), task)) {
			problems.add(new Problem(Variable.accompaniedTold.name(), "Vad fick de veta av er? Inget är utlämnat dit."
					+ " Öppna en överlämning dit först, eller låt den unga berätta själv."));
		}
		return problems;
	}

}
