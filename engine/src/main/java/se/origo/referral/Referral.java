package se.origo.referral;

import java.time.Instant;

/**
 * A hand-over as its sender knows it.
 *
 * @param caseNumber the sender's case
 * @param party code of the sending party
 * @param status the state as far as the sender has been told
 * @param receipt when the receiver's side took it technically, or null
 * @param reason code of why it came back, or null
 * @param outcome code of the outcome, or null
 */
record Referral(String caseNumber, String party, Status status, Instant receipt, String reason, String outcome) {
}
