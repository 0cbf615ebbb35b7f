package se.origo.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import se.origo.casefile.CaseFiles;
import se.origo.deadline.FormTime;
import se.origo.process.Markdown;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A meeting as a participant sees it, and which answers it can give. */
@Component
class InvitationView {

	private final Table table;

	private final MeetingWords words;

	private final CaseFiles cases;

	private final Clock clock;

	InvitationView(Table table, MeetingWords words, CaseFiles cases, Clock clock) {
		this.table = table;
		this.words = words;
		this.cases = cases;
		this.clock = clock;
	}

	Map<String, Object> shows(TaskAtHand task, boolean atTheTable) {
		Meeting meeting = this.table.ofParticipant(task.caseNumber());
		String agenda = Variable.meetingAgenda.name();
		Object said = this.cases.read(task.caseNumber(), List.of(agenda)).get(agenda);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put(Variable.invitationText.name(),
				"### Samråd " + this.words.moment(meeting.at()) + "\n" + this.table.function(meeting.party())
						+ " kallar." + this.words.moved(meeting) + "\n\n**Det här ska avgöras:** "
						+ ((said != null) ? Markdown.literal(said.toString()) : "–")
						+ "\n\nVad som har delats med just er står i fliken Ärende.");
		if (atTheTable) {
			values.put(Variable.tableText.name(), this.words.table(meeting));
		}
		return values;
	}

	/** Another time is a time to come. */
	List<Problem> objections(Map<String, Object> answers) {
		Object answer = answers.get(Variable.meetingProposal.name());
		if (answer == null) {
			return List.of();
		}
		String proposal = answer.toString();
		Instant at = FormTime.hasTime(proposal) ? FormTime.instant(proposal).orElseThrow() : Instant.MIN;
		return at.isAfter(this.clock.instant()) ? List.of() : List.of(new Problem(Variable.meetingProposal.name(),
				"Vilken tid föreslår ni? Ange dag och klockslag som inte har varit."));
	}

}
