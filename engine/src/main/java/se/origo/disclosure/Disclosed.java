package se.origo.disclosure;

import java.util.List;
import java.util.UUID;

/**
 * A disclosure was written to the ledger. Published once for each side, in the same
 * transaction, so that the record of a case never holds the other side's number.
 *
 * @param disclosure the ledger row's id
 * @param kind its kind's word
 * @param given whether this side disclosed; otherwise it learned
 * @param party the side's party
 * @param caseNumber the side's own case number
 * @param counterpart the other side's function
 * @param items names of the data dictionary
 * @param ground the legal ground's code
 */
public record Disclosed(UUID disclosure, String kind, boolean given, String party, String caseNumber,
		String counterpart, List<String> items, String ground) {
}
