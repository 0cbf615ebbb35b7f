package se.origo.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.deadline.Deadlines;
import se.origo.process.FormWords;
import se.origo.process.ItemNames;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/** A question as it is read: its codes in words, how it is sorted. */
@Component
class Questions {

	private static final Map<Object, String> URGENCY = Map.of("acute", "akut, besvaras i dag", "high", "hög", "normal",
			"normal");

	private final CaseFiles cases;

	private final Triage triage;

	private final Duty duty;

	private final RiskWords risk;

	private final Deadlines deadlines;

	private final FormWords words;

	Questions(CaseFiles cases, Triage triage, Duty duty, RiskWords risk, Deadlines deadlines, FormWords words) {
		this.cases = cases;
		this.triage = triage;
		this.duty = duty;
		this.risk = risk;
		this.deadlines = deadlines;
		this.words = words;
	}

	/** How the question of a case is sorted, at this level of risk. */
	Triage.Sorted sorted(String caseNumber, Object riskLevel) {
		return this.triage.sort(this.cases.read(caseNumber, Content.names(Triage.looksAt())), riskLevel);
	}

	/** Until when it is answered. */
	Instant due(String urgency, Instant from) {
		return this.deadlines.due("CONSULT-ANSWER", urgency, from).due();
	}

	/** Items of a case as a list in words. */
	String list(String caseNumber, List<Variable> items) {
		return this.cases.read(caseNumber, Content.names(items))
			.entrySet()
			.stream()
			.map(item -> "- **" + ItemNames.of(item.getKey()) + ":** " + words(item.getKey(), item.getValue()))
			.collect(Collectors.joining("\n"));
	}

	String words(String item, Object value) {
		return Markdown.literal(this.words.of(Variable.valueOf(item), value));
	}

	/** How the question is sorted, and what is said of the duty to report. */
	String triage(TaskAtHand task) {
		Map<String, Object> items = this.cases.read(task.caseNumber(), Content.names(Content.QUESTION));
		Object urgency = task.variables().get(Variable.urgency.name());
		String who = "coordinator".equals(task.variables().get(Variable.answerBy.name())) ? "samordnaren" : "kuratorn";
		return this.risk.of(items, task.variables().get(Variable.riskLevel.name())) + "\n- **Brådska:** "
				+ URGENCY.getOrDefault(urgency, "–") + "\n- **Bör besvaras av:** " + who + "\n- **Orosanmälan:** "
				+ this.duty.inWords(items) + " " + Duty.REMINDER;
	}

	/** What the parties have answered. */
	String opinions(String caseNumber) {
		String thread = this.cases.thread(caseNumber)
			.stream()
			.map(note -> "- **" + note.author() + ":** " + Markdown.literal(note.text()))
			.collect(Collectors.joining("\n"));
		return thread.isEmpty() ? "Ingen part har tillfrågats." : thread;
	}

}
