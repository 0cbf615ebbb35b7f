package se.origo.tasklist;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import se.origo.casefile.CaseNumbers;
import se.origo.casefile.CaseSearch;
import se.origo.casefile.Cover;
import se.origo.casefile.Covers;
import se.origo.casefile.GuardKind;
import se.origo.casefile.Guards;
import se.origo.casefile.Sight;
import se.origo.party.Caller;
import se.origo.party.Scope;
import se.origo.process.CaseKinds;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Role;

import org.camunda.bpm.engine.RuntimeService;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks for the own party's cases. What is not there, what is another's and what is
 * blocked for the person are all the same: nothing, after the same questions.
 */
@Service
@Transactional
class CaseFinder {

	private static final Pattern IDENTITY_NUMBER = Pattern.compile("(\\d{2})?\\d{6}\\s*[-+]?\\s*\\d{4}");

	private final Covers covers;

	private final CaseSearch search;

	private final Sight sight;

	private final Desk desk;

	private final Guards guards;

	private final RuntimeService runtime;

	private final CaseKinds kinds;

	private final Happenings happenings;

	CaseFinder(Covers covers, CaseSearch search, Sight sight, Desk desk, Guards guards, RuntimeService runtime,
			CaseKinds kinds, Happenings happenings) {
		this.guards = guards;
		this.covers = covers;
		this.search = search;
		this.sight = sight;
		this.desk = desk;
		this.runtime = runtime;
		this.kinds = kinds;
		this.happenings = happenings;
	}

	/**
	 * A case that was found.
	 *
	 * @param caseNumber its number
	 * @param kind what it is, in Swedish
	 * @param openedAt when it was opened
	 * @param running whether its process goes on
	 * @param task id of a task in it on the caller's desk, or null
	 * @param glass whether there is something to break the glass for
	 */
	record Found(String caseNumber, String kind, Instant openedAt, boolean running, String task, boolean glass) {
	}

	/**
	 * Finds cases by a case number or a personal identity number.
	 * @param sought what was typed
	 * @return what was found, the newest first
	 * @throws Refusal when it cannot be a number that one searches by
	 */
	List<Found> find(String sought) {
		List<Cover> found = covers(sought);
		Set<String> blocked = this.sight.blocked();
		Set<String> parties = parties();
		List<Cover> shown = found.stream()
			.filter(cover -> parties.contains(cover.party()) && cover.isAboutSomebody()
					&& !blocked.contains(cover.caseNumber()))
			.toList();
		Map<String, String> names = this.kinds.named(shown.stream().map(Cover::kind).toList());
		return shown.stream()
			.map(cover -> found(cover, names.get(cover.kind())))
			.filter(this::isForWhoeverAsks)
			.toList();
	}

	/**
	 * Somebody whose personal data are protected is found by those who work with the case
	 * only: who has a task in it, or answers for the protection.
	 */
	private boolean isForWhoeverAsks(Found found) {
		return found.task() != null || this.guards.find(found.caseNumber(), GuardKind.PROTECTED_IDENTITY)
			.map(guard -> Scope.person().equals(guard.owner()))
			.orElse(true);
	}

	private List<Cover> covers(String sought) {
		return CaseNumbers.read(sought).map(this::byCaseNumber).orElseGet(() -> byIdentityNumber(sought));
	}

	private List<Cover> byCaseNumber(String number) {
		List<Cover> found = this.covers.of(List.of(number));
		Scope.workplaces()
			.forEach(party -> this.happenings.tell(new Happening("case-sought", party, null, null,
					Map.of("found", found.stream().filter(cover -> cover.party().equals(party)).count()))));
		return found;
	}

	/** The search says on record that it was made, and not for what. */
	private List<Cover> byIdentityNumber(String sought) {
		if (sought == null || !IDENTITY_NUMBER.matcher(sought.strip()).matches()) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "sought", "Ange ett personnummer, till exempel 20080102-1234,"
					+ " eller ett ärendenummer: fem tecken, ett bindestreck och fem tecken till.");
		}
		List<String> numbers = this.search.byIdentityNumber(sought.strip())
			.stream()
			.map(CaseSearch.Hit::caseNumber)
			.toList();
		return numbers.isEmpty() ? List.of() : this.covers.of(numbers);
	}

	/** Where the caller may search: not where the caller is manager only. */
	private static Set<String> parties() {
		Set<String> parties = new HashSet<>();
		Desk.caller()
			.mandates()
			.stream()
			.filter(mandate -> Role.whoSearch().contains(mandate.role()))
			.map(Caller.Mandate::party)
			.forEach(parties::add);
		return parties;
	}

	private Found found(Cover cover, String kind) {
		String task = this.desk.newestIn(cover.caseNumber()).orElse(null);
		boolean running = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(cover.caseNumber())
			.count() > 0;
		return new Found(cover.caseNumber(), kind, cover.openedAt(), running, task, task == null && cover.hasContent());
	}

}
