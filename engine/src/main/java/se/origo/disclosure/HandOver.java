package se.origo.disclosure;

import java.time.Instant;
import java.util.UUID;

/**
 * The link between a sender's case and a receiver's. Each party sees its own case number
 * only; the other is null except in a system scope, where the delivery needs both.
 *
 * @param id the hand-over's own id, which leads to neither case
 * @param from the sending function
 * @param to the receiving function
 * @param via the function that passed it on, or null when it came from the sender
 * @param forwardedTo the function it was passed on to, or null
 * @param ground code of the legal ground
 * @param sentAt when it was sent or passed on
 * @param endedAt when it ended, or null while it is the current one
 * @param endReason a code, or null
 * @param previous the hand-over it was passed on from, or null
 * @param fromCase the sender's case number, or null when the caller may not know it
 * @param toCase the receiver's case number, or null when the caller may not know it or
 * before it has been received
 */
public record HandOver(UUID id, Address from, Address to, String via, String forwardedTo, String ground, Instant sentAt,
		Instant endedAt, String endReason, UUID previous, String fromCase, String toCase) {

	/** Why a hand-over that was passed on has ended. */
	public static final String FORWARDED = "forwarded";

	/** Whether it has not ended. */
	public boolean isCurrent() {
		return this.endedAt == null;
	}

}
