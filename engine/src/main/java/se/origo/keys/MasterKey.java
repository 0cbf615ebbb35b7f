package se.origo.keys;

/**
 * The key that wraps all others, in versions. What is wrapped is bound to its name, so
 * that one case's key cannot be passed off as another's.
 */
interface MasterKey {

	/** Wraps a key under the newest version. */
	WrappedKey wrap(String name, byte[] key);

	/**
	 * Opens a wrapped key.
	 * @throws KeysUnreachable when its version is not to be had
	 */
	byte[] unwrap(String name, WrappedKey wrapped);

	/** The same key under the newest version. */
	WrappedKey rewrap(String name, WrappedKey wrapped);

	/** The newest version. */
	String version();

}
