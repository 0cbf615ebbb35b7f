/**
 * Conflicts of interest: somebody must never learn of a case. Diagram
 * {@code conflict-block}.
 * <p>
 * Purpose: the block list itself is {@link se.origo.casefile.Conflicts}, which
 * {@link se.origo.casefile.Sight} asks; here it is registered, looked at again and
 * lifted, and tasks that nobody is left for are offered to the next in turn; it comes
 * along to processes that are about the case. Roles: contact person, counsellor,
 * coordinator register; lifting needs a second person.
 * <p>
 * May depend on: process, party, casefile, disclosure, deadline.
 */
package se.origo.conflict;
