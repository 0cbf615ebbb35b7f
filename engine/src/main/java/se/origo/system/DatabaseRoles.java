package se.origo.system;

/**
 * The two roles that use the database; see docs/operating.md for how an operator creates
 * them.
 */
final class DatabaseRoles {

	/**
	 * Owns the schemas and migrates them; never used while the application serves people.
	 */
	static final String OWNER = "origo_owner";

	/** Reads and writes rows, owns nothing, and is subject to row level security. */
	static final String APPLICATION = "origo_app";

	private DatabaseRoles() {
	}

}
