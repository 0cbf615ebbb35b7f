package se.origo.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case files of the parties whose compartments are open to whoever asks.
 * {@link Sight} is asked before anything leaves or is written; what it does not let
 * through is not found.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRED)
public class CaseFiles {

	private final JdbcClient database;

	private final Items items;

	private final Notes notes;

	private final CaseIndex index;

	private final Cases cases;

	private final Guards guards;

	private final NoAddress noAddress;

	private final Sight sight;

	private final Happenings happenings;

	CaseFiles(JdbcClient database, Items items, Notes notes, CaseIndex index, Cases cases, Guards guards,
			NoAddress noAddress, Sight sight, Happenings happenings) {
		this.noAddress = noAddress;
		this.database = database;
		this.items = items;
		this.notes = notes;
		this.index = index;
		this.cases = cases;
		this.guards = guards;
		this.sight = sight;
		this.happenings = happenings;
	}

	/**
	 * Opens a case.
	 * @param party code of the party whose case it is
	 * @param kind id of the process that opens it
	 * @return its number
	 */
	public String open(String party, String kind) {
		String number = CaseNumbers.next();
		this.database.sql("insert into origo.casefile (case_number, party, kind) values (?, ?, ?)")
			.params(number, party, kind)
			.update();
		this.happenings.tell(new Happening("case-opened", party, number, kind, Map.of()));
		return number;
	}

	/**
	 * Writes items, replacing those of the same name; an item without a value is removed.
	 * @param caseNumber the case
	 * @param items values by the data dictionary's names
	 * @throws se.origo.process.Objection when it tells where somebody protected lives
	 */
	public void write(String caseNumber, Map<String, ?> items) {
		if (!items.isEmpty()) {
			write(caseOf(caseNumber), items);
		}
	}

	/**
	 * Reads for whoever answers a form; the person's draft of it is forgotten.
	 * @param caseNumber the case
	 * @param form the form's id
	 * @param person the person's opaque id
	 * @param items names of the items that the form shows
	 */
	public CaseAtHand atHand(String caseNumber, String form, String person, Collection<String> items) {
		return this.sight.itemsOfAnswer(caseNumber, items, form, person)
			.map(seen -> new CaseAtHand(seen.found(), opened(seen, items)))
			.orElseGet(() -> new CaseAtHand(null, Map.of()));
	}

	/**
	 * Writes what a form was answered with.
	 * @param at the case
	 * @param items values by the data dictionary's names; one without a value is removed
	 * @throws se.origo.process.Objection when it tells where somebody protected lives
	 */
	public void answer(CaseAtHand at, Map<String, ?> items) {
		if (!items.isEmpty()) {
			write(at.found().orElseThrow(CaseFiles::noSuchCase), items);
		}
	}

	private void write(Case found, Map<String, ?> items) {
		String caseNumber = found.number();
		String party = found.party();
		Case ready = items.values().stream().allMatch(Objects::isNull) ? found : this.cases.ready(found);
		items.forEach((item, value) -> {
			if (value != null) {
				this.items.put(ready, item, value);
			}
			else {
				this.items.remove(caseNumber, item);
			}
			this.index.follow(caseNumber, party, item, value);
			this.guards.follow(caseNumber, party, item, value);
		});
		this.noAddress.demand(caseNumber, items);
		tell("case-written", party, caseNumber, items.keySet());
	}

	/**
	 * Reads the items that whoever asks may see now; the read is on record before
	 * anything is returned.
	 * @param caseNumber the case
	 * @param items names of the items wanted
	 * @return the values there are, by name, in the order asked for
	 */
	public Map<String, Object> read(String caseNumber, Collection<String> items) {
		return items.isEmpty() ? Map.of()
				: this.sight.items(caseNumber, items).map(seen -> opened(seen, items)).orElse(Map.of());
	}

	private Map<String, Object> opened(Sight.Seen seen, Collection<String> items) {
		Case found = seen.found();
		Map<String, Object> opened = this.items.opened(found.number(), items, seen.items());
		if (!opened.isEmpty()) {
			tell("case-read", found.party(), found.number(), new TreeSet<>(opened.keySet()));
		}
		return opened;
	}

	/**
	 * Copies items from one case to another: the one way in which something written in
	 * one compartment comes to stand in another. It is opened and sealed again, under the
	 * receiver's key. What a guard keeps here stays. Needs the delivery's system scope;
	 * both cases have it on record.
	 * @param from the case they stand in
	 * @param to the case they are copied to
	 * @param wanted names of the items; those that have no value are passed over
	 */
	public void copy(String from, String to, Collection<String> wanted) {
		List<String> items = this.guards.passing(from, List.copyOf(wanted));
		if (items.isEmpty()) {
			return;
		}
		Case receiving = caseOf(to);
		Map<String, Object> found = this.items.find(from, items);
		Case ready = found.isEmpty() ? receiving : this.cases.ready(receiving);
		found.forEach((item, value) -> {
			this.items.disclose(ready, item, value);
			this.index.follow(to, ready.party(), item, value);
			this.guards.follow(to, ready.party(), item, value);
		});
		tell("case-copied-out", caseOf(from).party(), from, items);
		tell("case-copied-in", ready.party(), to, items);
	}

	/**
	 * Adds a note to the thread between two parties' people in this case.
	 * @param caseNumber the case
	 * @param author the function that wrote it, never a name
	 * @param text the note
	 */
	public void note(String caseNumber, String author, String text) {
		Case ready = this.cases.ready(caseOf(caseNumber));
		this.notes.add(ready, author, text);
		tell("case-written", ready.party(), caseNumber, List.of("threadText"));
	}

	/**
	 * The thread, oldest first; the read is on record.
	 * @param caseNumber the case
	 * @return the notes, empty when there are none
	 */
	public List<Note> thread(String caseNumber) {
		String party = this.sight.partyOf(caseNumber).orElse(null);
		List<Note> notes = (party != null) ? this.notes.of(caseNumber) : List.of();
		if (!notes.isEmpty()) {
			tell("case-read", party, caseNumber, List.of("threadText"));
		}
		return notes;
	}

	/**
	 * Removes everything that is written in a case; the fact that it existed stays.
	 * @param caseNumber the case
	 */
	public void empty(String caseNumber) {
		retain(caseNumber, Set.of());
	}

	/**
	 * Removes everything that is written in a case but some items, which stay as they
	 * are. What nobody sees any more is removed too.
	 * @param caseNumber the case
	 * @param kept names of the items that stay
	 */
	public void retain(String caseNumber, Collection<String> kept) {
		String party = caseOf(caseNumber).party();
		Scope.asSystem("casefile", () -> {
			this.items.removeAllBut(caseNumber, kept);
			this.index.removeUnless(caseNumber, kept);
			for (String table : List.of("case_note", "draft", "contact_key")) {
				this.database.sql("delete from origo." + table + " where case_number = ?").param(caseNumber).update();
			}
			if (kept.isEmpty()) {
				this.guards.forget(caseNumber);
			}
			return null;
		});
		if (kept.isEmpty()) {
			this.happenings.tell(new Happening("case-emptied", party, caseNumber, null, Map.of()));
		}
		else {
			tell("case-reduced", party, caseNumber, kept);
		}
	}

	private Case caseOf(String caseNumber) {
		return this.sight.caseOf(caseNumber).orElseThrow(CaseFiles::noSuchCase);
	}

	private static IllegalArgumentException noSuchCase() {
		return new IllegalArgumentException("No such case");
	}

	private void tell(String kind, String party, String caseNumber, Collection<String> items) {
		this.happenings.tell(new Happening(kind, party, caseNumber, null, Map.of("items", items.toString())));
	}

}
