package se.origo;

import java.util.Random;

/**
 * How much of a large check is done: a sample in {@code mvn verify}, all of it under
 * {@code -Pfull}. Whatever is drawn at random is drawn from one seed, which the report
 * prints and {@code -Dorigo.seed} sets.
 */
public final class Scale {

	private static final boolean FULL = Boolean.getBoolean("origo.full");

	private static final long SEED = Long.getLong("origo.seed", System.nanoTime() & 0xFFFF_FFFFL);

	private Scale() {
	}

	/** Whether everything is to be done, however long it takes. */
	public static boolean full() {
		return FULL;
	}

	/**
	 * The size for this run.
	 * @param few how many in {@code mvn verify}
	 * @param all how many under {@code -Pfull}
	 * @return one of the two
	 */
	public static int of(int few, int all) {
		return FULL ? all : few;
	}

	/** The seed of this run. */
	public static long seed() {
		return SEED;
	}

	/**
	 * Numbers drawn from the run's seed; the same for the same purpose, whichever tests
	 * have run before.
	 * @param purpose what they are for, for example the test's name
	 */
	public static Random random(String purpose) {
		return new Random(SEED * 31 + purpose.hashCode());
	}

}
