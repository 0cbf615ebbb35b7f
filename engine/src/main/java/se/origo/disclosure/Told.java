package se.origo.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row of the ledger in the words people read: functions, names of items and statutes;
 * no id of a person and nothing of what was said.
 *
 * @param id the row's own id
 * @param kind what kind of disclosure
 * @param from the disclosing function
 * @param to the receiving function
 * @param items names of what was told
 * @param ground the legal ground with its statute
 * @param at when
 * @param until the last day the ground holds, or null
 * @param by the function of who did it
 * @param actingFor the absent function on whose behalf, or null
 * @param secondPerson the function of who confirmed the ground, or null
 * @param endedAt when the ground ceased, or null
 * @param ended why it ceased, or null
 */
public record Told(UUID id, String kind, String from, String to, List<String> items, String ground, Instant at,
		LocalDate until, String by, String actingFor, String secondPerson, Instant endedAt, String ended) {
}
