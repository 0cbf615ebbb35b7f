package se.origo.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import se.origo.casefile.Guard;
import se.origo.disclosure.Told;

/**
 * A case as the panel at a task first shows it: no names, no free text; what is sealed is
 * told of by name only.
 *
 * @param caseNumber its number, or null while the caller may see nothing of it
 * @param kind what kind of case, in Swedish
 * @param state its state, or an empty text
 * @param advice what the reader should know about what is not shown, or an empty text
 * @param guards what to know before doing anything
 * @param coded coded items
 * @param deadlines the deadlines that run at the task
 * @param toUs what others have disclosed to this case, oldest first
 * @param byUs what this case has disclosed to others, oldest first
 * @param identity names of what {@code identity} would reveal
 * @param texts names of what {@code notes} would open
 * @param consent the consent that can be withdrawn, or null
 * @param starts processes that can be started in the case
 */
record CaseView(String caseNumber, String kind, String state, String advice, List<Guard.Warning> guards,
		List<Item> coded, List<Deadline> deadlines, List<Told> toUs, List<Told> byUs, List<String> identity,
		List<String> texts, Consent consent, List<Start> starts) {

	/** An item and what it says. */
	record Item(String name, String text) {
	}

	/** A deadline and how it was counted. */
	record Deadline(String label, Instant due, String derivation) {
	}

	/** Consent under way: towards which functions, and the earliest last day or null. */
	record Consent(String to, LocalDate until) {
	}

	/** A process that can be started: its id and what it is called. */
	record Start(String process, String name) {
	}

	/** A note of the thread. */
	record Entry(String author, Instant at, String text) {
	}

	/** What has been opened: items, and notes oldest first. */
	record Opened(List<Item> items, List<Entry> notes) {
	}

}
