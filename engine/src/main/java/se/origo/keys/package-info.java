/**
 * The keys of the cases, kept outside the case database and its backups: a cabinet of
 * wrapped keys, a master key that wraps them, and the list of what has been erased. Page:
 * {@code /operations/}, section Nycklar.
 * <p>
 * May depend on: process, party, system, and the module {@code integration}.
 */
package se.origo.keys;
