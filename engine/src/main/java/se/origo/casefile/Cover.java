package se.origo.casefile;

import java.time.Instant;
import java.util.List;

/**
 * The cover of a case: what can be said of it without opening it.
 *
 * @param caseNumber its number
 * @param party code of the party whose case it is
 * @param kind id of the process that opened it
 * @param openedAt when
 * @param items names of the items that lie in it, in the order of the data dictionary;
 * nothing of what they say
 * @param notes how many notes its thread has
 */
public record Cover(String caseNumber, String party, String kind, Instant openedAt, List<String> items, int notes) {
}
