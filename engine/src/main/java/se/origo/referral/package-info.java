/**
 * Hand-overs between two parties: diagrams {@code referral} (sender),
 * {@code referral-reception} and {@code referral-work} (receiver).
 * {@link se.origo.referral.Referral} is what the sender knows,
 * {@link se.origo.referral.Reception} what the receiver knows; the disclosure room's
 * {@code Delivery} alone carries anything across.
 * <p>
 * Roles: contact person, deputy, manager. May depend on: process, party, casefile,
 * disclosure, deadline.
 */
package se.origo.referral;
