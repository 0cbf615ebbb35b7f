/**
 * How the packaged jar starts. {@link origo.launcher.Start} is the jar's first class, and
 * {@link origo.launcher.StartLayout} puts it there with what it needs. Not below
 * {@code se.origo}: there the application looks for its own parts.
 */
package origo.launcher;
