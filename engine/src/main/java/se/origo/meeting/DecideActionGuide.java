package se.origo.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.process.FormGuide;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A decision is for a party that was there, and for a day to come. */
@Component
class DecideActionGuide implements FormGuide {

	private static final int YEARS_AHEAD = 1;

	private final Table table;

	private final MeetingWords words;

	DecideActionGuide(Table table, MeetingWords words) {
		this.table = table;
		this.words = words;
	}

	@Override
	public String form() {
		return "decide-action";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Meeting meeting = this.table.of(task);
		Stream<String> there = meeting.seats().stream().filter(Meeting.Seat::attended).map(Meeting.Seat::participant);
		return Map.of(Variable.tableText.name(), this.words.table(meeting), Variable.decisionOwnerChoices.name(),
				this.table.choices(Stream.concat(Stream.of(meeting.party()), there)));
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		if ("enough".equals(answers.get(Variable.decisionAction.name()))) {
			return List.of();
		}
		LocalDate today = this.table.today();
		LocalDate due = LocalDate.parse(String.valueOf(answers.get(Variable.decisionDue.name())).substring(0, 10));
		return (due.isBefore(today) || due.isAfter(today.plusYears(YEARS_AHEAD)))
				? List.of(new Problem(Variable.decisionDue.name(),
						"Till vilken dag? Ange en dag från i dag och högst ett år framåt."))
				: List.of();
	}

}
