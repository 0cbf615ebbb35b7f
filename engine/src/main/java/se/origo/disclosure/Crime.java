package se.origo.disclosure;

/**
 * A crime that can be picked with a ground: one row of the table {@code suspected-crime}.
 *
 * @param code for example {@code genital-cutting}
 * @param label Swedish, as offered in a list
 */
public record Crime(String code, String label) {
}
