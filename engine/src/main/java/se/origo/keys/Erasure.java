package se.origo.keys;

import java.time.Instant;
import java.util.UUID;

/**
 * That a case has been erased: an entry of the list that outlives every backup of the
 * case database and is replayed before a restored one opens.
 *
 * @param caseNumber the case
 * @param key id of its key, or null when nothing was ever written in it
 * @param party whose case it was
 * @param reason code of the reason
 * @param proposedBy opaque id of the person who proposed it
 * @param confirmedBy opaque id of the person who confirmed it
 * @param at when
 */
public record Erasure(String caseNumber, UUID key, String party, String reason, String proposedBy, String confirmedBy,
		Instant at) {
}
