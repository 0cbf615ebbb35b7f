package se.origo.casefile;

import java.time.Instant;

/**
 * That a case has been erased.
 *
 * @param caseNumber the case
 * @param reason code of the reason
 * @param proposedBy opaque id of the person who proposed it
 * @param confirmedBy opaque id of the person who confirmed it
 * @param at when
 */
public record Certificate(String caseNumber, String reason, String proposedBy, String confirmedBy, Instant at) {
}
