package se.origo.disclosure;

/**
 * A function at a party; never a person.
 *
 * @param party the party's code
 * @param function what it is called, such as "Kontaktperson Botkyrka"
 */
public record Address(String party, String function) {
}
