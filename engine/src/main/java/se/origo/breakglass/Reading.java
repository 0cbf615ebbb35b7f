package se.origo.breakglass;

import java.time.Instant;

/**
 * That an item was read through the glass.
 *
 * @param item its name; never what it says
 * @param at when
 */
record Reading(String item, Instant at) {
}
