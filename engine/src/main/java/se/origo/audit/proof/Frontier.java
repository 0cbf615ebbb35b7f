package se.origo.audit.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a growing tree: the hashes of its largest complete parts, at most one
 * for each bit of its size. That is all one needs to append and to know the root.
 */
public final class Frontier {

	private static final int HIGHEST = 62;

	private final Hasher hasher;

	private final byte[][] peaks = new byte[HIGHEST + 1][];

	private long size;

	/** The edge of an empty tree. */
	public Frontier(Hasher hasher) {
		this.hasher = hasher;
	}

	/**
	 * The edge of a tree whose complete parts are stored.
	 * @param size how many leaves it has
	 * @param nodes where its hashes are
	 */
	public static Frontier of(long size, Nodes nodes, Hasher hasher) {
		Frontier frontier = new Frontier(hasher);
		for (int level = HIGHEST; level >= 0; level--) {
			if ((size >> level & 1) == 1) {
				frontier.append(level, nodes.hash(level, frontier.size >> level), hash -> {
				});
			}
		}
		return frontier;
	}

	/** How many leaves it covers. */
	public long size() {
		return this.size;
	}

	/**
	 * Appends a leaf.
	 * @param leaf its hash
	 * @return the hashes that it completes, from its own up; never empty
	 */
	public List<byte[]> append(byte[] leaf) {
		List<byte[]> completed = new ArrayList<>(2);
		append(0, leaf, completed::add);
		return completed;
	}

	/**
	 * Appends a complete part of 2^level leaves.
	 * @param level its height
	 * @param hash its hash
	 * @param completed told of each hash that is complete now, from the part's own up
	 * @throws IllegalArgumentException when a part of that height cannot stand here
	 */
	void append(int level, byte[] hash, Consumer<byte[]> completed) {
		if (level < 0 || level >= HIGHEST || this.size % (1L << level) != 0) {
			throw new IllegalArgumentException("No part of height " + level + " can follow " + this.size + " leaves");
		}
		byte[] complete = hash;
		int height = level;
		completed.accept(complete);
		for (; (this.size >> height & 1) == 1; height++) {
			complete = this.hasher.node(this.peaks[height], complete);
			completed.accept(complete);
		}
		this.peaks[height] = complete;
		this.size += 1L << level;
	}

	/** Appends a complete part whose inner hashes nobody asks for. */
	void append(int level, byte[] hash) {
		append(level, hash, ignored -> {
		});
	}

	/** The root of the tree so far. */
	public byte[] root() {
		byte[] root = null;
		for (int level = 0; level <= HIGHEST; level++) {
			if ((this.size >> level & 1) == 1) {
				root = (root == null) ? this.peaks[level] : this.hasher.node(this.peaks[level], root);
			}
		}
		return (root == null) ? this.hasher.empty() : root;
	}

}
