/**
 * The arithmetic of the log: hashes, proofs, signatures and the file that carries them.
 * It knows neither Spring nor a database, because whoever checks a file has neither; the
 * application and {@code verify} use the same classes. Formats: docs/auditing.md.
 */
package se.origo.audit.proof;
