package se.origo.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.ItemNames;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What is shared at the table, and whether the meeting can be held. */
@Component
class PrepareMeetingGuide implements FormGuide {

	private final Table table;

	private final Sharing sharing;

	private final MeetingWords words;

	private final PoliceStop police;

	private final TableGrounds grounds;

	private final MeetingLimit limit;

	PrepareMeetingGuide(Table table, Sharing sharing, MeetingWords words, PoliceStop police, TableGrounds grounds,
			MeetingLimit limit) {
		this.table = table;
		this.sharing = sharing;
		this.words = words;
		this.police = police;
		this.grounds = grounds;
		this.limit = limit;
	}

	@Override
	public String form() {
		return "prepare-meeting";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		Meeting meeting = this.table.of(task);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(Variable.tableText.name(), this.words.prepared(meeting, this.sharing.identified(meeting)));
		values.put(Variable.deadlineText.name(), this.limit.inWords(task));
		values.put(Variable.receiverChoices.name(), this.table.choices(meeting.expected().stream()));
		values.put(Variable.sharedItemChoices.name(),
				this.sharing.shareable(task.caseNumber())
					.stream()
					.map(item -> Table.choice(ItemNames.of(item), item))
					.toList());
		values.put(Variable.groundChoices.name(), this.grounds.of(meeting));
		values.put(Variable.crimeChoices.name(), this.grounds.crimes());
		return values;
	}

	@Override
	public List<Problem> objects(TaskAtHand task, Map<String, Object> answers) {
		Meeting meeting = this.table.of(task);
		return switch (String.valueOf(answers.get(Variable.meetingStep.name()))) {
			case "share" -> this.sharing.objections(meeting, answers);
			case "withdraw-consent" -> this.sharing.restsOnConsent(task.caseNumber()) ? List.of()
					: List.of(problem("Inget har delats på samtycke som gäller, så det finns inget att återkalla."));
			case "held" -> held(meeting, answers);
			case "move" -> this.limit.objection(task, String.valueOf(answers.get(Variable.newMeetingAt.name())))
				.map(sentence -> List.of(new Problem(Variable.newMeetingAt.name(), "Vilken ny tid? " + sentence)))
				.orElse(List.of());
			default -> List.of();
		};
	}

	private List<Problem> held(Meeting meeting, Map<String, Object> answers) {
		Collection<?> attended = (Collection<?>) answers.get(Variable.meetingAttended.name());
		var stop = this.police.at(attended.stream().map(String::valueOf).toList(), this.sharing.identified(meeting),
				meeting.police() != null);
		if (stop.isPresent()) {
			return List.of(problem(stop.get()));
		}
		return meeting.seats()
			.stream()
			.filter(seat -> attended.contains(seat.participant()) && seat.secrecy() == null)
			.map(seat -> new Problem(Variable.meetingAttended.name(),
					"Vilka var med? " + this.table.function(seat.participant())
							+ " har inte sagt vilken sekretess som gäller. Be om ett svar på kallelsen först."))
			.toList();
	}

	private static Problem problem(String sentence) {
		return new Problem(Variable.meetingStep.name(), "Vad vill du göra nu? " + sentence);
	}

}
