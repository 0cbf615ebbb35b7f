package se.origo.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.casefile.CaseFiles;
import se.origo.party.Scope;
import se.origo.process.FormWords;
import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.ItemNames;
import se.origo.process.Variable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An auditor opens what lies sealed in a case. The reason and the names of what is opened
 * are on record before anything leaves; the case file puts the reading itself on record
 * too.
 */
@Service
class SealedItems {

	/** Why an auditor may need to read what people wrote. */
	static final Map<String, String> REASONS = Map.of("complaint", "klagomål", "suspected-misuse",
			"misstanke om obehörig användning", "authority", "begäran från domstol, JO eller tillsynsmyndighet",
			"log-review", "fördjupad logguppföljning");

	private final AuditRows rows;

	private final CaseFiles cases;

	private final FormWords words;

	private final Happenings happenings;

	SealedItems(AuditRows rows, CaseFiles cases, FormWords words, Happenings happenings) {
		this.rows = rows;
		this.cases = cases;
		this.words = words;
		this.happenings = happenings;
	}

	/**
	 * What is to be opened.
	 *
	 * @param reason a word of {@link #REASONS}
	 * @param items names of the items
	 */
	record Wanted(String reason, List<String> items) {

		/** Whether it says why, and asks for something that a case file can hold. */
		boolean isComplete() {
			return REASONS.containsKey(String.valueOf(this.reason)) && !sealed().isEmpty();
		}

		private List<String> sealed() {
			return Optional.ofNullable(this.items)
				.stream()
				.flatMap(Collection::stream)
				.flatMap(item -> Variable.named(String.valueOf(item)).stream())
				.filter(variable -> variable.place() == Variable.Place.CASE_FILE)
				.map(Variable::name)
				.distinct()
				.toList();
		}

	}

	/**
	 * An item that was opened.
	 *
	 * @param item its name in the data dictionary
	 * @param label what people call it
	 * @param text what it says now
	 */
	record Opened(String item, String label, String text) {
	}

	/**
	 * Opens items as they stand now.
	 * @param caseNumber the case
	 * @param wanted what, and why
	 * @return those that the case still has; empty when there is no such case for this
	 * auditor
	 */
	@Transactional
	Optional<List<Opened>> open(String caseNumber, Wanted wanted) {
		return Scope.asSystem("auditing", () -> {
			Optional<String> party = this.rows.partyOf(caseNumber);
			this.happenings.tell(party
				.map(code -> new Happening("sealed-opened", code, caseNumber, null,
						Map.of("reason", wanted.reason(), "items", wanted.sealed().toString())))
				.orElseGet(() -> new Happening("not-found", null, null, null, Map.of("asked", caseNumber))));
			return party.map(code -> this.cases.read(caseNumber, wanted.sealed())
				.entrySet()
				.stream()
				.map(item -> opened(Variable.valueOf(item.getKey()), item.getValue()))
				.toList());
		});
	}

	private Opened opened(Variable item, Object value) {
		return new Opened(item.name(), ItemNames.of(item), this.words.of(item, value));
	}

}
