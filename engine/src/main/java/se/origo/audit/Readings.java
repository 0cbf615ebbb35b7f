package se.origo.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An auditor reads a case. That is on record before anything leaves, or does not happen;
 * so is looking for a case that does not exist, or not for this auditor, which makes no
 * difference.
 */
@Service
class Readings {

	/**
	 * As many events as a page can show and memory need not fear; an export has all.
	 */
	private static final int MOST = 10_000;

	private final AuditRows rows;

	private final Happenings happenings;

	Readings(AuditRows rows, Happenings happenings) {
		this.rows = rows;
		this.happenings = happenings;
	}

	/**
	 * What is read of a case.
	 *
	 * @param caseNumber its number
	 * @param party code of the party whose case it is
	 * @param rows its rows, oldest first, this reading the last
	 * @param cut whether there are more
	 */
	record Read(String caseNumber, String party, List<AuditRow> rows, boolean cut) {
	}

	/**
	 * Reads a case.
	 * @param kind the reading's word in the record
	 * @param caseNumber the case
	 * @param told what is made of it, in the same transaction
	 * @return empty when there is no such case for this auditor
	 * @throws IllegalStateException when the reading cannot be recorded
	 */
	@Transactional
	<T> Optional<T> of(String kind, String caseNumber, Function<Read, T> told) {
		return Scope.asSystem("auditing", () -> {
			Optional<String> party = this.rows.partyOf(caseNumber);
			this.happenings.tell(party.map(code -> new Happening(kind, code, caseNumber, null, Map.of()))
				.orElseGet(() -> new Happening("not-found", null, null, null, Map.of("asked", caseNumber))));
			return party.map(code -> told.apply(read(code, caseNumber)));
		});
	}

	private Read read(String party, String caseNumber) {
		List<AuditRow> rows = this.rows.of(caseNumber, MOST + 1);
		boolean cut = rows.size() > MOST;
		return new Read(caseNumber, party, cut ? rows.subList(0, MOST) : rows, cut);
	}

}
