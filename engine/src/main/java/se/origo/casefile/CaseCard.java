package se.origo.casefile;

import java.time.Instant;

/**
 * A case from outside: what may be said of it without opening it.
 *
 * @param caseNumber its number
 * @param party code of the party whose case it is
 * @param kind id of the process that opened it
 * @param openedAt when it was opened
 * @param hasContent whether anything is written in it
 */
public record CaseCard(String caseNumber, String party, String kind, Instant openedAt, boolean hasContent) {
}
