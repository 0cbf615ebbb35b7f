package se.origo.meeting;

import java.util.Map;

import se.origo.process.FormGuide;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** How the actions go. */
@Component
class FollowMeetingGuide implements FormGuide {

	private final Table table;

	private final MeetingWords words;

	FollowMeetingGuide(Table table, MeetingWords words) {
		this.table = table;
		this.words = words;
	}

	@Override
	public String form() {
		return "follow-meeting";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		return Map.of(Variable.tableText.name(), this.words.table(this.table.of(task)));
	}

}
