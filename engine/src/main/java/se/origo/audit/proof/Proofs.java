package se.origo.audit.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Proofs that a leaf is in a tree, and that a tree only grew, as in RFC 9162, sections
 * 2.1.3 and 2.1.4. Making one reads O(log n) stored hashes, checking one computes as
 * many.
 */
public final class Proofs {

	private final Hasher hasher;

	private final Nodes nodes;

	/**
	 * Proofs from stored hashes.
	 * @param nodes where the hashes of complete parts are
	 */
	public Proofs(Hasher hasher, Nodes nodes) {
		this.hasher = hasher;
		this.nodes = nodes;
	}

	/**
	 * The hashes beside the way from a leaf to the root.
	 * @param index the leaf
	 * @param size how many leaves the tree has
	 */
	public List<byte[]> inclusion(long index, long size) {
		List<byte[]> path = new ArrayList<>();
		long low = 0;
		long high = size;
		while (high - low > 1) {
			long middle = low + split(high - low);
			path.add((index < middle) ? hash(middle, high) : hash(low, middle));
			low = (index < middle) ? low : middle;
			high = (index < middle) ? middle : high;
		}
		return reversed(path);
	}

	/**
	 * The hashes that show that a tree began as an older one.
	 * @param old how many leaves the older tree has, at least one
	 * @param size how many the newer one has
	 */
	public List<byte[]> consistency(long old, long size) {
		List<byte[]> path = new ArrayList<>();
		long low = 0;
		long high = size;
		while (high > old) {
			long middle = low + split(high - low);
			path.add((old <= middle) ? hash(middle, high) : hash(low, middle));
			low = (old <= middle) ? low : middle;
			high = (old <= middle) ? middle : high;
		}
		if (low != 0) {
			path.add(hash(low, high));
		}
		return reversed(path);
	}

	private static List<byte[]> reversed(List<byte[]> path) {
		Collections.reverse(path);
		return path;
	}

	/** The hash above the leaves from low (a multiple of what follows) up to high. */
	private byte[] hash(long low, long high) {
		long width = high - low;
		if (Long.bitCount(width) == 1) {
			int level = Long.numberOfTrailingZeros(width);
			return this.nodes.hash(level, low >> level);
		}
		long middle = low + split(width);
		return this.hasher.node(hash(low, middle), hash(middle, high));
	}

	/** The largest power of two below a width. */
	private static long split(long width) {
		return Long.highestOneBit(width - 1);
	}

	/**
	 * Whether the leaf is in the tree.
	 * @param leaf the leaf's hash
	 * @param path the proof
	 * @param root the tree's root
	 */
	public static boolean includes(Hasher hasher, long index, long size, byte[] leaf, List<byte[]> path, byte[] root) {
		if (index < 0 || index >= size) {
			return false;
		}
		long fn = index;
		long sn = size - 1;
		byte[] hash = leaf;
		for (byte[] beside : path) {
			if (sn == 0) {
				return false;
			}
			if ((fn & 1) == 1 || fn == sn) {
				hash = hasher.node(beside, hash);
				int shift = Long.numberOfTrailingZeros(fn);
				fn >>= (fn == 0) ? 0 : shift;
				sn >>= (fn == 0) ? 0 : shift;
			}
			else {
				hash = hasher.node(hash, beside);
			}
			fn >>= 1;
			sn >>= 1;
		}
		return sn == 0 && Arrays.equals(hash, root);
	}

	/**
	 * Whether the newer tree begins as the older one.
	 * @param old how many leaves the older tree has
	 * @param size how many the newer one has
	 * @param path the proof
	 */
	public static boolean extend(Hasher hasher, long old, long size, List<byte[]> path, byte[] oldRoot, byte[] root) {
		if (old <= 0 || old > size || (old == size) != path.isEmpty()) {
			return old == 0 && path.isEmpty() && size >= 0;
		}
		if (old == size) {
			return Arrays.equals(oldRoot, root);
		}
		List<byte[]> whole = new ArrayList<>(path);
		if (Long.bitCount(old) == 1) {
			whole.add(0, oldRoot);
		}
		int shift = Long.numberOfTrailingZeros(old);
		return leads(hasher, (old - 1) >> shift, (size - 1) >> shift, whole, oldRoot, root);
	}

	/** The climb of RFC 9162, section 2.1.4.2, with its names for the two positions. */
	private static boolean leads(Hasher hasher, long first, long second, List<byte[]> whole, byte[] oldRoot,
			byte[] root) {
		long fn = first;
		long sn = second;
		byte[] before = whole.get(0);
		byte[] after = before;
		for (byte[] beside : whole.subList(1, whole.size())) {
			if (sn == 0) {
				return false;
			}
			if ((fn & 1) == 1 || fn == sn) {
				before = hasher.node(beside, before);
				after = hasher.node(beside, after);
				int shift = (fn == 0) ? 0 : Long.numberOfTrailingZeros(fn);
				fn >>= shift;
				sn >>= shift;
			}
			else {
				after = hasher.node(after, beside);
			}
			fn >>= 1;
			sn >>= 1;
		}
		return sn == 0 && Arrays.equals(before, oldRoot) && Arrays.equals(after, root);
	}

}
