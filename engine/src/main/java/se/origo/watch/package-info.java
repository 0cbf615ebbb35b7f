/**
 * Watching dates (bevakning): a statutory deadline that somebody else has to keep, and a
 * journey that a young person may be made to go on.
 * <p>
 * Diagrams: {@code statutory-clock}, {@code travel-watch}. Tables of the same names say
 * what lapses and what to do; how long a deadline is, the table {@code deadline} says.
 * Roles: those who meet young people. May depend on: process, party, casefile, deadline.
 */
package se.origo.watch;
