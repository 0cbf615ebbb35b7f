/**
 * Guards: what everybody who works with a case must keep to. Diagram {@code guard}.
 * <p>
 * Purpose: the guards themselves are {@link se.origo.casefile.Guards}, which whatever
 * passes is asked of; here they are set, looked at again on their day and lifted: by
 * their owner, with a reason and a plan, and what shows who is protected by two persons.
 * One that nobody chose a day for is looked at all the same, {@code GuardReviewProcess}.
 * Roles: contact person, deputy, counsellor, coordinator.
 * <p>
 * May depend on: process, party, casefile, disclosure, deadline.
 */
package se.origo.guard;
