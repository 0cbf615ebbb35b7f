/**
 * The only bridge to the engine: steps, variables, messages, roles, the contract between
 * diagrams and code, the generated catalogue, and the deployment of the bundle.
 * <p>
 * Capabilities use {@link se.origo.process.Step}, {@link se.origo.process.Variable},
 * {@link se.origo.process.Message} and {@link se.origo.process.FormGuide}; the rest is
 * closed. Depends on {@code party} only for the scope it deploys in.
 */
package se.origo.process;
