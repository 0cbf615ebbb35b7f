package se.origo.deadline;

import java.time.Instant;

/**
 * Until when something must be done, and why just then.
 *
 * @param code the deadline's code, for example REF-ACK
 * @param label Swedish: what must be done by then
 * @param anchor from when it is counted
 * @param due the instant at which it is missed; for a deadline that ends with a day the
 * start of the next day in Europe/Stockholm (24.00)
 * @param source Swedish: the agreement or section it rests on
 * @param derivation Swedish: how it was counted, in Europe/Stockholm, with its source
 */
public record Deadline(String code, String label, Instant anchor, Instant due, String source, String derivation) {
}
