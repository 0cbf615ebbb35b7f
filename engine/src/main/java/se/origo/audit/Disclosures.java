package se.origo.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.origo.disclosure.Entry;
import se.origo.disclosure.Ledger;
import se.origo.disclosure.LedgerWords;
import se.origo.disclosure.Told;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of one case for an auditor: who was told what, on which ground, until when.
 * The reading, or the taking away as a file, is on record before anything leaves.
 */
@Service
class Disclosures {

	private final AuditRows rows;

	private final Ledger ledger;

	private final LedgerWords words;

	private final Happenings happenings;

	Disclosures(AuditRows rows, Ledger ledger, LedgerWords words, Happenings happenings) {
		this.rows = rows;
		this.ledger = ledger;
		this.words = words;
		this.happenings = happenings;
	}

	/**
	 * Reads them on the page.
	 * @param caseNumber the case
	 * @return oldest first; empty when there is no such case
	 */
	@Transactional
	Optional<List<Told>> read(String caseNumber) {
		return told(caseNumber, "disclosures-read");
	}

	/**
	 * Takes them away as a file.
	 * @param caseNumber the case
	 * @return the file's text; empty when there is no such case
	 */
	@Transactional
	Optional<String> export(String caseNumber) {
		return told(caseNumber, "disclosures-exported").map(all -> DisclosureFile.of(caseNumber, all));
	}

	private Optional<List<Told>> told(String caseNumber, String kind) {
		return Scope.asSystem("auditing", () -> {
			Optional<String> party = this.rows.partyOf(caseNumber);
			this.happenings.tell(party.map(code -> new Happening(kind, code, caseNumber, null, Map.of()))
				.orElseGet(() -> new Happening("not-found", null, null, null, Map.of("asked", caseNumber))));
			return party.map(code -> this.words.of(both(code, caseNumber)));
		});
	}

	private List<Entry> both(String party, String caseNumber) {
		return Stream
			.concat(this.ledger.disclosedBy(party, caseNumber).stream(),
					this.ledger.disclosedTo(party, caseNumber).stream())
			.sorted(Comparator.comparing(Entry::at))
			.toList();
	}

}
