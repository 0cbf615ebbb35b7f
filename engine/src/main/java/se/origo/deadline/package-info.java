/**
 * Deadlines that explain themselves: how long there is, until when, and why just then.
 * <p>
 * Table: {@code processes/deadline/deadline.dmn} says how many of which unit, counted
 * from what, on which source; a law, a court's or a county's own rule is a row there and
 * never code. {@link se.origo.deadline.WorkingCalendar} knows the days. Front:
 * {@link se.origo.deadline.Deadlines} for code and the word {@code deadline} for diagrams
 * ({@code ${deadline['REF-ACK']}}).
 * <p>
 * How time is counted, always in Europe/Stockholm:
 * <ul>
 * <li>minutes and hours: real time, day and night</li>
 * <li>office-hours: only while the office is open on a working day
 * ({@code origo.office-hours.opens} and {@code .closes})</li>
 * <li>working-days: to the end of the n-th working day after the anchor's day</li>
 * <li>days, weeks, months: to the end of that calendar day; with {@code moves} to the end
 * of the next working day when it is not one itself</li>
 * <li>end-of-day: to the end of the anchor's day, or n days later</li>
 * </ul>
 * <b>The end of a day is 24.00</b>: the instant at which the next day begins, written as
 * 24.00 of the day that ends. A deadline is missed at its instant, not before; with
 * 23.59.59 an answer in the last second would be late, and timers would fire on the day
 * that still counts.
 * <p>
 * Role: process-owner edits the table. May depend on: process.
 */
package se.origo.deadline;
