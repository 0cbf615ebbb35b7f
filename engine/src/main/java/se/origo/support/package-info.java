/**
 * Support: the young person's own plan with the centre. Diagram {@code support}.
 * <p>
 * Purpose: talks, contacts, coming along to an authority, a protection plan, and asking
 * how it goes after 3, 6 and 12 months. What is noted becomes a note of the case's
 * thread; outgoing contacts ask {@link se.origo.casefile.Outgoing}. Whatever the centre
 * itself tells another party is a hand-over and happens there: whoever comes along says
 * nothing, or what the ledger lists as told to that party. Roles: counsellor,
 * coordinator, contact person.
 * <p>
 * May depend on: process, party, casefile, disclosure, deadline.
 */
package se.origo.support;
