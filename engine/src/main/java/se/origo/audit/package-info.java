/**
 * The append-only record of everything that matters. It hears happenings and the engine's
 * own events in the transaction in which they occur. Nothing depends on this room, and it
 * changes nothing but its own rows.
 */
package se.origo.audit;
