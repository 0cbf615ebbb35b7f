package se.origo.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import se.origo.casefile.CaseFiles;
import se.origo.casefile.Note;
import se.origo.deadline.Deadlines;
import se.origo.deadline.SwedishTime;
import se.origo.disclosure.HandOver;
import se.origo.disclosure.Ledger;
import se.origo.process.FormWords;
import se.origo.process.ItemNames;
import se.origo.process.Markdown;
import se.origo.process.TaskAtHand;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Puts what a party may know of a hand-over into Swedish, for the eye of whoever opens a
 * form.
 */
@Component
class Telling {

	private final CaseFiles cases;

	private final Ledger ledger;

	private final Deadlines deadlines;

	private final FormWords words;

	private final Places places;

	Telling(CaseFiles cases, Ledger ledger, Deadlines deadlines, FormWords words, Places places) {
		this.cases = cases;
		this.ledger = ledger;
		this.deadlines = deadlines;
		this.words = words;
		this.places = places;
	}

	static String moment(Instant at) {
		return SwedishTime.moment(at);
	}

	/**
	 * Items of a case as a list; what is free text is shown as text, whatever signs it
	 * holds.
	 */
	String items(String caseNumber, List<String> items) {
		Map<String, Object> found = this.cases.read(caseNumber, items);
		return found.isEmpty() ? "Inga uppgifter."
				: found.entrySet()
					.stream()
					.map(item -> "- **" + ItemNames.of(item.getKey()) + ":** " + words(item))
					.collect(Collectors.joining("\n"));
	}

	private String words(Map.Entry<String, Object> item) {
		Variable variable = Variable.valueOf(item.getKey());
		return (variable == Variable.municipality) ? this.places.name(String.valueOf(item.getValue()))
				: Markdown.literal(this.words.of(variable, item.getValue()));
	}

	/** A deadline with its derivation, counted from the given moment. */
	String deadline(String code, TaskAtHand task, Instant from) {
		var due = this.deadlines.due(code, (String) task.variables().get(Variable.urgency.name()), from);
		return "**" + due.label() + ":** " + due.derivation() + ".";
	}

	/** The thread of questions and answers, oldest first. */
	String thread(String caseNumber) {
		List<Note> notes = this.cases.thread(caseNumber);
		return notes.isEmpty() ? "Inga meddelanden än." : notes.stream()
			.map(note -> "- **" + note.author() + "**, " + moment(note.at()) + ": " + Markdown.literal(note.text()))
			.collect(Collectors.joining("\n"));
	}

	/** The functions a hand-over has gone through, as its sender may know them. */
	String chain(String senderCase) {
		List<HandOver> chain = this.ledger.chain(senderCase);
		if (chain.isEmpty()) {
			return "";
		}
		return "Väg: " + chain.get(0).from().function() + " → "
				+ chain.stream().map(link -> link.to().function()).collect(Collectors.joining(" → "));
	}

	FormWords words() {
		return this.words;
	}

}
