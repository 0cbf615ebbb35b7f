package se.origo.audit.proof;

/** Where the hashes of a tree's complete parts are read, one at a time. */
@FunctionalInterface
public interface Nodes {

	/**
	 * The hash above the leaves {@code index << level} to {@code (index + 1) << level}.
	 * @param level the height; 0 is a leaf
	 * @param index which of that height, from the left
	 */
	byte[] hash(int level, long index);

}
