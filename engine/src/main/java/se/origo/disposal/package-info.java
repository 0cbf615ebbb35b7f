/**
 * Disposal (gallring): an ended case is removed for good, by a decision and two people of
 * the party, and its key destroyed, so that no backup can be read either. What has been
 * erased is erased again before a restored database opens.
 * <p>
 * Diagram: {@code disposal}. Roles: those who work with the party's cases. May depend on:
 * process, party, casefile.
 */
package se.origo.disposal;
