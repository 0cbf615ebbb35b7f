package se.origo.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A meeting has at least two other parties, a time to come, and no hard stop. */
@Component
class CallMeetingGuide implements FormGuide {

	private final Table table;

	private final PoliceStop police;

	private final WhoCanCome whoCanCome;

	private final MeetingLimit limit;

	CallMeetingGuide(Table table, PoliceStop police, WhoCanCome whoCanCome, MeetingLimit limit) {
		this.table = table;
		this.police = police;
		this.whoCanCome = whoCanCome;
		this.limit = limit;
	}

	@Override
	public String form() {
		return "call-meeting";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.meetingPartyChoices.name(), this.table.others(task.party()),
				Variable.deadlineText.name(), this.limit.inWords(task));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("discard".equals(answers.get(Variable.meetingAction.name()))) {
			return List.of();
		}
		List<String> parties = (answers.get(Variable.meetingParties.name()) instanceof Collection<?> chosen)
				? chosen.stream().map(String::valueOf).distinct().toList() : List.of();
		List<Problem> problems = new ArrayList<>();
		if (parties.size() < 2) {
			problems.add(new Problem(Variable.meetingParties.name(), "Vilka parter ska vara med? Välj minst två,"
					+ " utöver er själva. Är det bara en: lämna över ärendet till den i stället."));
		}
		parties.forEach(party -> this.whoCanCome.objection(task.caseNumber(), party).ifPresent(problems::add));
		this.limit.objection(task, (String) answers.get(Variable.meetingAt.name()))
			.map(sentence -> new Problem(Variable.meetingAt.name(), "När? " + sentence))
			.ifPresent(problems::add);
		Object decision = answers.get(Variable.policeReport.name());
		this.police
			.at(parties, "identified".equals(answers.get(Variable.meetingIdentified.name())),
					"yes".equals(decision) || "no".equals(decision))
			.map(sentence -> new Problem(Variable.policeReport.name(), "Ska brottet polisanmälas? " + sentence))
			.ifPresent(problems::add);
		return problems;
	}

}
