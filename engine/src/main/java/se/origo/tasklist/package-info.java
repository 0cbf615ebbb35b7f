/**
 * Tasklist's door. It answers the few calls that Camunda Tasklist makes, in Camunda's
 * format, each in one transaction over case file, engine and record (a list needs none),
 * and lets through nothing that the caller may not know. Every other path under
 * {@code /camunda} is closed.
 */
package se.origo.tasklist;
