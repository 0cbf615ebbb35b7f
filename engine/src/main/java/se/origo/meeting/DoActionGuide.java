package se.origo.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import se.origo.casefile.CaseFiles;
import se.origo.process.FormGuide;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** What is to be done, and how the rest of the table goes. */
@Component
class DoActionGuide implements FormGuide {

	private final Table table;

	private final MeetingWords words;

	private final CaseFiles cases;

	DoActionGuide(Table table, MeetingWords words, CaseFiles cases) {
		this.table = table;
		this.words = words;
		this.cases = cases;
	}

	@Override
	public String form() {
		return "do-action";
	}

	@Override
	public Map<String, Object> shows(TaskAtHand task) {
		UUID action = UUID.fromString((String) task.variables().get(Variable.meetingActionId.name()));
		String what = Variable.decisionWhat.name();
		Object said = this.cases.read(task.caseNumber(), List.of(what)).get(what);
		return Map.of(Variable.actionText.name(),
				"### Det här beslutades\n" + ((said != null) ? Markdown.literal(said.toString()) : "–"),
				Variable.tableText.name(), this.words.table(this.table.ofAction(action)));
	}

}
