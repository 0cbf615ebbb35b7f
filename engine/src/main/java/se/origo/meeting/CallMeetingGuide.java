package se.origo.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A meeting has at least two other parties, a time to come, and no hard stop. */
@Component
class CallMeetingGuide implements FormGuide {

	private static final int DAYS_AHEAD = 60;

	private static final int DAY = 10;

	private final Table table;

	private final PoliceStop police;

	private final WhoCanCome whoCanCome;

	private final MeetingLimit limit;

	private final Clock clock;

	CallMeetingGuide(Table table, PoliceStop police, WhoCanCome whoCanCome, MeetingLimit limit, Clock clock) {
		this.table = table;
		this.police = police;
		this.whoCanCome = whoCanCome;
		this.limit = limit;
		this.clock = clock;
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
		untimely(task, (String) answers.get(Variable.meetingAt.name())).ifPresent(problems::add);
		Object decision = answers.get(Variable.policeReport.name());
		this.police
			.at(parties, "identified".equals(answers.get(Variable.meetingIdentified.name())),
					"yes".equals(decision) || "no".equals(decision))
			.map(sentence -> new Problem(Variable.policeReport.name(), "Ska brottet polisanmälas? " + sentence))
			.ifPresent(problems::add);
		return problems;
	}

	private Optional<Problem> untimely(TaskAtHand task, String answer) {
		Instant at = (answer.length() == DAY) ? Instant.MIN : OffsetDateTime.parse(answer).toInstant();
		Instant now = this.clock.instant();
		if (!at.isAfter(now) || at.isAfter(now.plus(Duration.ofDays(DAYS_AHEAD)))) {
			return Optional.of(new Problem(Variable.meetingAt.name(),
					"När? Ange dag och klockslag, från nu och högst 60 dagar framåt."));
		}
		return this.limit.objection(task, at)
			.map(sentence -> new Problem(Variable.meetingAt.name(), "När? " + sentence));
	}

}
