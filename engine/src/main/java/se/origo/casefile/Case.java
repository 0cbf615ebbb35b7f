package se.origo.casefile;

import java.util.UUID;

/**
 * A case that is ready to be written in.
 *
 * @param number its number
 * @param party whose it is
 * @param key id of the key that seals what is written in it
 */
record Case(String number, String party, UUID key) {
}
