package se.origo.disclosure;

/**
 * One of the two parties of a disclosure, as the gate needs to know it.
 *
 * @param party the party's code
 * @param kind centre, municipality, region, police or ngo
 * @param signed whether its agreement is signed now
 */
public record Side(String party, String kind, boolean signed) {
}
