package se.origo.referral;

import java.time.Instant;

/**
 * A hand-over as its receiver knows it. After a refusal, a silence or a withdrawal this
 * row is all that stays.
 *
 * @param caseNumber the receiver's own case
 * @param party code of the receiving party
 * @param status the state
 * @param reportOfConcern whether it cannot be declined
 * @param arrivedAt when it came
 * @param heldSince since when it waits, or null
 * @param withdrawalAsked whether the sender asks to have it back
 * @param takenOverBy the group that acknowledged when the contact person was silent, or
 * null
 */
record Reception(String caseNumber, String party, Status status, boolean reportOfConcern, Instant arrivedAt,
		Instant heldSince, boolean withdrawalAsked, String takenOverBy) {
}
