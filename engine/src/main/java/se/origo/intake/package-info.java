/**
 * The first contact with a young person, or with a professional about one: diagrams
 * {@code intake} and {@code intake-follow-up}, table {@code intake-next-step}. Who it was
 * is known only if the person says so, and recognised only if the person wants it
 * ({@link se.origo.casefile.Recognition}).
 * <p>
 * Roles: the centre's counsellor, coordinator and contact person. May depend on: process,
 * party, casefile, disclosure, deadline.
 */
package se.origo.intake;
