package se.origo.audit.proof;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import se.origo.Figures;
import se.origo.Scale;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Against the vectors that all logs agree on, and against the recursive definition of RFC
 * 9162, which this class writes down a second time.
 */
class ProofsTest {

	private static final List<String> ENTRIES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
			"606162636465666768696a6b6c6d6e6f");

	private static final List<String> ROOTS = List.of(
			"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
			"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
			"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
			"aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
			"d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
			"4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
			"76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
			"ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
			"5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

	private final Hasher hasher = new Hasher();

	private final Random random = Scale.random("proofs");

	@Test
	void rootsAreThoseOfTheTestVectorsOfRfc6962() {
		Frontier tree = new Frontier(this.hasher);
		assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(0));
		for (int size = 1; size <= ENTRIES.size(); size++) {
			tree.append(this.hasher.leaf(HexFormat.of().parseHex(ENTRIES.get(size - 1))));
			assertThat(HexFormat.of().formatHex(tree.root())).as("size " + size).isEqualTo(ROOTS.get(size));
		}
	}

	@Test
	void everyLeafOfEveryTreeIsProvedAndNothingElseIs() {
		int largest = Scale.of(70, 400);
		Stored stored = new Stored(largest);
		long proofs = 0;
		for (int size = 1; size <= largest; size++) {
			byte[] root = stored.root(0, size);
			for (int index = 0; index < size; index++, proofs++) {
				List<byte[]> path = new Proofs(this.hasher, stored.nodes()).inclusion(index, size);
				assertThat(includes(index, size, stored.leaves.get(index), path, root)).isTrue();
				assertThat(path.size()).isLessThanOrEqualTo(Long.SIZE - Long.numberOfLeadingZeros(size));
				wrongInclusion(stored, index, size, path, root);
			}
		}
		Figures.print("Log", "inclusion proofs checked, all sizes up to " + largest, proofs);
	}

	private void wrongInclusion(Stored stored, int index, int size, List<byte[]> path, byte[] root) {
		int other = this.random.nextInt(stored.leaves.size());
		assertThat(includes(index, size, stored.leaves.get(other), path, root)).isEqualTo(other == index);
		assertThat(includes(index, size, stored.leaves.get(index), path, flipped(root))).isFalse();
		int moved = this.random.nextInt(size);
		assertThat(includes(moved, size, stored.leaves.get(index), path, root)).isEqualTo(moved == index);
		if (!path.isEmpty()) {
			assertThat(includes(index, size, stored.leaves.get(index), damaged(path), root)).isFalse();
			assertThat(includes(index, size, stored.leaves.get(index), path.subList(1, path.size()), root)).isFalse();
		}
	}

	private boolean includes(int index, int size, byte[] leaf, List<byte[]> path, byte[] root) {
		return Proofs.includes(this.hasher, index, size, leaf, path, root);
	}

	@Test
	void everyTreeIsProvedToBeginAsEachOlderOneAndNothingElseIs() {
		int largest = Scale.of(70, 400);
		Stored stored = new Stored(largest);
		long proofs = 0;
		for (int size = 1; size <= largest; size++) {
			byte[] root = stored.root(0, size);
			for (int old = 1; old <= size; old++, proofs++) {
				byte[] oldRoot = stored.root(0, old);
				List<byte[]> path = new Proofs(this.hasher, stored.nodes()).consistency(old, size);
				assertThat(extend(old, size, path, oldRoot, root)).isTrue();
				assertThat(extend(old, size, path, flipped(oldRoot), root)).isFalse();
				assertThat(extend(old, size, path, oldRoot, flipped(root))).isFalse();
				if (!path.isEmpty()) {
					assertThat(extend(old, size, damaged(path), oldRoot, root)).isFalse();
					assertThat(extend(old, size, path.subList(1, path.size()), oldRoot, root)).isFalse();
				}
			}
		}
		Figures.print("Log", "consistency proofs checked, all pairs up to " + largest, proofs);
	}

	private boolean extend(int old, int size, List<byte[]> path, byte[] oldRoot, byte[] root) {
		return Proofs.extend(this.hasher, old, size, path, oldRoot, root);
	}

	@Test
	void aFrontierReadFromStoredHashesGoesOnAsTheOneThatStoredThem() {
		Stored stored = new Stored(200);
		for (int size = 0; size < 200; size++) {
			Frontier read = Frontier.of(size, stored.nodes(), this.hasher);
			assertThat(read.root()).isEqualTo(stored.root(0, size));
			read.append(stored.leaves.get(size));
			assertThat(read.root()).isEqualTo(stored.root(0, size + 1));
		}
	}

	@Test
	void aProofInALogOfAMillionReadsFewHashes() {
		long[] reads = new long[1];
		Nodes counting = (level, index) -> {
			reads[0]++;
			return new byte[Hasher.LENGTH];
		};
		long most = 0;
		for (int trial = 0; trial < 1000; trial++) {
			reads[0] = 0;
			new Proofs(this.hasher, counting).inclusion(this.random.nextInt(1_000_000), 1_000_000);
			new Proofs(this.hasher, counting).consistency(1 + this.random.nextInt(999_999), 1_000_000);
			most = Math.max(most, reads[0]);
		}
		assertThat(most).isLessThanOrEqualTo(2L * 2 * 20);
		Figures.print("Log", "hashes read for an inclusion and a consistency proof at 1 000 000 leaves, at most", most);
	}

	private List<byte[]> damaged(List<byte[]> path) {
		List<byte[]> damaged = new ArrayList<>(path);
		int at = this.random.nextInt(path.size());
		damaged.set(at, flipped(path.get(at)));
		return damaged;
	}

	private byte[] flipped(byte[] hash) {
		byte[] flipped = hash.clone();
		flipped[this.random.nextInt(flipped.length)] ^= (byte) (1 << this.random.nextInt(8));
		return flipped;
	}

	/** Leaves at random, and the definition of RFC 9162, section 2.1.1. */
	private final class Stored {

		private final List<byte[]> leaves = new ArrayList<>();

		private final byte[][][] known;

		Stored(int size) {
			for (int at = 0; at < size; at++) {
				byte[] record = new byte[8];
				ProofsTest.this.random.nextBytes(record);
				this.leaves.add(ProofsTest.this.hasher.leaf(record));
			}
			this.known = new byte[size + 1][size + 1][];
		}

		byte[] root(int from, int to) {
			if (from == to) {
				return ProofsTest.this.hasher.empty();
			}
			if (to - from == 1) {
				return this.leaves.get(from);
			}
			if (this.known[from][to] == null) {
				int split = from + Integer.highestOneBit(to - from - 1);
				this.known[from][to] = ProofsTest.this.hasher.node(root(from, split), root(split, to));
			}
			return this.known[from][to];
		}

		Nodes nodes() {
			return (level, index) -> root((int) index << level, (int) (index + 1) << level);
		}

	}

}
