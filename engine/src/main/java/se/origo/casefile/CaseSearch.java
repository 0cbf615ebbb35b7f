package se.origo.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a party's own cases by the personal identity number that stands in them. Another
 * party's are not searched, and the database would not show them.
 */
@Service
@Transactional
public class CaseSearch {

	private final CaseIndex index;

	private final Happenings happenings;

	CaseSearch(CaseIndex index, Happenings happenings) {
		this.index = index;
		this.happenings = happenings;
	}

	/**
	 * A case that was found.
	 *
	 * @param caseNumber its number
	 * @param party whose it is
	 * @param kind id of the process that opened it
	 * @param openedAt when
	 */
	public record Hit(String caseNumber, String party, String kind, Instant openedAt) {
	}

	/**
	 * The caller's parties' cases in which a number stands. That somebody has searched is
	 * on record, at each of those parties; for what is not, nor any trace of it.
	 * @param number a personal identity number, however it is written
	 * @return what was found, the newest first at each party
	 */
	public List<Hit> byIdentityNumber(String number) {
		Set<String> parties = Scope.workplaces();
		List<Hit> hits = this.index.find(parties, number);
		parties.forEach(party -> this.happenings.tell(new Happening("case-sought", party, null, null,
				Map.of("found", hits.stream().filter(hit -> hit.party().equals(party)).count()))));
		return hits;
	}

}
