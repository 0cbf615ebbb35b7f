/**
 * The parties, their agreements, the people appointed there, and who may do what now.
 * <p>
 * Purpose: every task lands with a person who can be reached, or an alarm is raised.
 * Diagrams: {@code absence}, {@code coverage-alarm}. Roles: all are defined by the
 * register; {@code absence} is for everyone, the alarm for the centre's coordinator and
 * the party's manager.
 * <p>
 * Front door: {@link se.origo.party.Register} (who somebody is and what a party is),
 * {@link se.origo.party.Caller} and {@link se.origo.party.Scope} (in whose name a thread
 * works), {@link se.origo.party.CoverageProcess} (checks that somebody can be reached).
 * May use: {@code process}, {@code casefile} for case numbers, {@code system}.
 * <p>
 * The county's files are the truth about parties and people. There is no administrator in
 * Camunda's sense: Camunda's REST, Cockpit and Admin are not on the class path, so
 * nothing would ask for one.
 */
package se.origo.party;
