/**
 * Log review (logguppföljning): each month reads are chosen, by rules and by chance, and
 * somebody judges each of them.
 * <p>
 * Purpose: who looks without a reason must reckon with being asked. Diagram:
 * {@code log-review}. Table: {@code log-review-selection}, which says what share of which
 * reads is reviewed. Roles: the log reviewers judge and ask; they see functions, times,
 * rules and case numbers, never content.
 * <p>
 * What the record holds is asked for by {@link se.origo.logreview.Lookback}, which the
 * record answers; nothing here depends on it. May depend on: process, party, casefile,
 * deadline.
 */
package se.origo.logreview;
