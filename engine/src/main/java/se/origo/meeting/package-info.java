/**
 * The case meeting (samråd): several parties meet about a case, and each learns just what
 * a ground lets it learn.
 * <p>
 * Diagrams: {@code case-meeting} at whoever calls, {@code meeting-invitation} and
 * {@code meeting-action} at each party in a case of its own. Roles: those who meet young
 * people call; contact persons and deputies come. Hard stop: with the police at the table
 * and a known person, nothing goes on before it is decided whether the crime is reported.
 * May depend on: process, party, casefile, disclosure, deadline.
 */
package se.origo.meeting;
