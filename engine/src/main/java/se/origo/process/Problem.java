package se.origo.process;

/**
 * Something in an answer that cannot be accepted.
 *
 * @param field the form key it concerns
 * @param sentence Swedish: the field's label, what is wrong and what to do; never repeats
 * the value
 */
public record Problem(String field, String sentence) {
}
