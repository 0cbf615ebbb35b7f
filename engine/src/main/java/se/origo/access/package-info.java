/**
 * Who may come in: sign-in, the caller computed from the register at each request, and
 * what Camunda's own identity service is told. Everything that is not named in the
 * sign-in configuration is closed.
 * <p>
 * May depend on: process, party.
 */
package se.origo.access;
