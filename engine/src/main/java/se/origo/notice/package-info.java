/**
 * Notices: a mail that says that something waits in Origo, and nothing else. It tells
 * whoever would see the task on the desk that it has arrived, is overdue, or has been
 * left unanswered, or that an alarm has been raised; the words are constant for each
 * kind.
 * <p>
 * What happens to a task is an {@link se.origo.notice.Occasion}, written in the
 * transaction in which it happens. Later, and on their own, {@code Rounds} look who is to
 * be told ({@code Routing}) and send one mail to each mailbox ({@code Mailing}); while a
 * mail has not left, it covers what else happens. No case waits for a mail.
 * <p>
 * No diagrams; it hears the tasks of all. Role: operator sees what fails. May depend on:
 * process, party, casefile, deadline, system, integration.
 */
package se.origo.notice;
