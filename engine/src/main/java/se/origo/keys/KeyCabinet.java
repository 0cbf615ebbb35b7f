package se.origo.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where wrapped keys and the list of erasures lie. Each call holds by itself: what it has
 * written is durable when it returns.
 */
interface KeyCabinet {

	/** The wrapped key of this name. */
	Optional<WrappedKey> find(String name);

	/** Keeps a key; false when there is one of this name already, which stays. */
	boolean add(String name, WrappedKey key);

	/**
	 * Puts a key in the place of another; false when the other is not there any more,
	 * destroyed perhaps, and then nothing is kept.
	 */
	boolean replace(String name, WrappedKey old, WrappedKey key);

	/** Destroys a key; one that is gone already is no fault. */
	void destroy(String name);

	/** How many keys each version of the master key wraps. */
	Map<String, Integer> versions();

	/** Names of keys that another version wraps, at most so many. */
	List<String> notOf(String version, int most);

	/**
	 * Adds an entry to the list of erasures; a case that is on it already stays as it is.
	 */
	void enter(Erasure erasure);

	/** The whole list. */
	List<Erasure> erasures();

}
