/**
 * Advice for professionals, without saying whom it is about: diagrams
 * {@code consultation} (the centre), {@code consultation-request} (the party that asks),
 * {@code consultation-inquiry} and {@code consultation-opinion} (parties that are asked).
 * What is de-identified passes without a ground, and every passage has its row.
 * <p>
 * Roles: counsellor, coordinator and contact person of the centre, contact person of a
 * party. May depend on: process, party, casefile, disclosure, deadline.
 */
package se.origo.consultation;
