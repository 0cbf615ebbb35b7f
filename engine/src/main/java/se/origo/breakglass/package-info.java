/**
 * Break-glass (nödöppning): somebody who works with cases opens one of the own party's in
 * which they have no task, because nobody who has it can be reached.
 * <p>
 * Purpose: silence can kill as well as a leak, so the way in exists; and it is never
 * quiet. A reason, a time box, and a task for everybody who reviews the log in the same
 * transaction. Diagrams: {@code break-glass}, {@code glass-review}, {@code glass-notice}.
 * Roles: those who work with cases open, the log reviewers judge, the own manager is
 * told.
 * <p>
 * What was read meanwhile is told by rows of its own; nothing here depends on the record.
 * May depend on: process, party, casefile, deadline.
 */
package se.origo.breakglass;
