package se.origo.audit.proof;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at a time, as one number: most of the bytes of an export are only
 * passed on the way to the next sign that means something.
 */
final class Eights {

	/** So many bytes have to be behind the last one that is looked at. */
	static final int BEHIND = Long.BYTES;

	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long ONES = 0x0101010101010101L;

	private static final long HIGH = 0x8080808080808080L;

	private static final long BREAKS = ONES * '\n';

	private static final long QUOTES = ONES * '"';

	private static final long BACKSLASHES = ONES * '\\';

	private static final long SPACES = ONES * ' ';

	private Eights() {
	}

	/** Eight bytes as one number. */
	static long at(byte[] bytes, int at) {
		return (long) EIGHT.get(bytes, at);
	}

	/**
	 * Copies bytes and some of those behind them, which is quicker than to count them.
	 * Both places have to have {@link #BEHIND} bytes more.
	 */
	static void copy(byte[] from, int at, int length, byte[] into, int to) {
		for (int next = 0; next < length; next += Long.BYTES) {
			EIGHT.set(into, to + next, (long) EIGHT.get(from, at + next));
		}
	}

	/**
	 * The place of the next line break.
	 * @param end where to stop looking; what is behind it is not told of
	 */
	static int lineBreak(byte[] bytes, int start, int end) {
		for (int at = start; at < end; at += Long.BYTES) {
			long differences = (long) EIGHT.get(bytes, at) ^ BREAKS;
			long found = (differences - ONES) & ~differences & HIGH;
			if (found != 0) {
				return Math.min(end, at + first(found));
			}
		}
		return end;
	}

	/**
	 * The place of the next sign that is not simply a part of a text: a quote, a
	 * backslash, a control character, or a byte that is no ASCII. There has to be one.
	 */
	static int special(byte[] bytes, int start) {
		for (int at = start;; at += Long.BYTES) {
			long eight = (long) EIGHT.get(bytes, at);
			long quotes = eight ^ QUOTES;
			long backslashes = eight ^ BACKSLASHES;
			long found = ((quotes - ONES) & ~quotes | (backslashes - ONES) & ~backslashes | (eight - SPACES) | eight)
					& HIGH;
			if (found != 0) {
				return at + first(found);
			}
		}
	}

	/** A subtraction borrows from higher bytes only, so that the lowest sign is right. */
	private static int first(long found) {
		return Long.numberOfTrailingZeros(found) >> 3;
	}

}
