package se.origo.casefile;

import java.util.UUID;

/**
 * A case that may be seen.
 *
 * @param number its number
 * @param party whose it is
 * @param key id of the key that seals what is written in it; null before anything is
 */
record Case(String number, String party, UUID key) {
}
