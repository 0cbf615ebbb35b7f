package se.origo.keys;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Every key that a database of keys holds, unwrapped: what a thief tries first. */
public final class EveryKey {

	private EveryKey() {
	}

	/**
	 * All keys by their names, those of cases and those of indexes.
	 * @param url the database of the keys
	 * @param user its role
	 * @param password the role's password
	 * @param master the master key's file
	 */
	public static Map<String, byte[]> in(String url, String user, String password, Path master) {
		KeyRing ring = new KeyRing(master);
		Map<String, byte[]> keys = new TreeMap<>();
		try (KeyDatabase cabinet = new KeyDatabase(url, user, password)) {
			cabinet.notOf("none", Integer.MAX_VALUE)
				.forEach(name -> cabinet.find(name).ifPresent(key -> keys.put(name, ring.unwrap(name, key))));
		}
		return keys;
	}

}
