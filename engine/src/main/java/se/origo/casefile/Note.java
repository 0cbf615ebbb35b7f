package se.origo.casefile;

import java.time.Instant;

/**
 * A note in the thread of a case.
 *
 * @param author the function that wrote it, such as "Kontaktperson Botkyrka"
 * @param text what it says
 * @param at when it was written
 */
public record Note(String author, String text, Instant at) {
}
