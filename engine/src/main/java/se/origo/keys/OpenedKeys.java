package se.origo.keys;

import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Opened keys, for a short while: long enough for one form, short enough that a key
 * destroyed on one node opens nothing on any node ten seconds later. What leaves is
 * overwritten.
 */
class OpenedKeys {

	/** How long a key may stay, in nanoseconds. */
	static final long LONGEST = 10_000_000_000L;

	private static final int MOST = 1000;

	private final Map<String, Opened> opened = new LinkedHashMap<>();

	private final LongSupplier nanoseconds;

	OpenedKeys(LongSupplier nanoseconds) {
		this.nanoseconds = nanoseconds;
	}

	/**
	 * A copy of the key, which the caller overwrites after use.
	 * @param name the key's name
	 * @param open opens it when it is not here
	 */
	byte[] get(String name, Supplier<byte[]> open) {
		byte[] here = find(name);
		if (here != null) {
			return here;
		}
		// From before it is opened: a key that is destroyed meanwhile is no younger.
		long since = this.nanoseconds.getAsLong();
		byte[] key = open.get();
		keep(name, key, since);
		return key;
	}

	/** Looks at this one only: a thousand others are swept by the clock. */
	private synchronized byte[] find(String name) {
		Opened found = this.opened.get(name);
		if (found != null && found.isOld(this.nanoseconds.getAsLong())) {
			forget(name);
			return null;
		}
		return (found != null) ? found.key.clone() : null;
	}

	private synchronized void keep(String name, byte[] key, long since) {
		forget(name);
		this.opened.put(name, new Opened(key.clone(), since));
		Iterator<Opened> oldest = this.opened.values().iterator();
		while (this.opened.size() > MOST) {
			oldest.next().overwrite();
			oldest.remove();
		}
	}

	synchronized void forget(String name) {
		Opened found = this.opened.remove(name);
		if (found != null) {
			found.overwrite();
		}
	}

	synchronized void forgetAll() {
		this.opened.values().forEach(Opened::overwrite);
		this.opened.clear();
	}

	/** Lets go of what has been here too long. */
	synchronized void sweep() {
		long now = this.nanoseconds.getAsLong();
		this.opened.values().removeIf(key -> {
			boolean old = key.isOld(now);
			if (old) {
				key.overwrite();
			}
			return old;
		});
	}

	synchronized int size() {
		return this.opened.size();
	}

	private record Opened(byte[] key, long since) {

		boolean isOld(long now) {
			return now - this.since >= LONGEST;
		}

		void overwrite() {
			Arrays.fill(this.key, (byte) 0);
		}

	}

}
