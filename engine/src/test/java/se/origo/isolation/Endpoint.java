package se.origo.isolation;

import java.util.List;
import java.util.Set;

/**
 * An address of the application, as {@code isolation/endpoints.csv} declares it.
 *
 * @param method the HTTP method
 * @param path the pattern
 * @param asks whose id stands in its braces: {@code task}, {@code case}, … or {@code -}
 * @param opensTo the words of those who get an answer
 * @param changes whether a call changes something
 * @param body what a well-meaning browser sends
 */
record Endpoint(String method, String path, String asks, Set<String> opensTo, boolean changes, String body) {

	static List<Endpoint> declared() {
		return Table.rows("endpoints.csv")
			.stream()
			.map(row -> new Endpoint(row.get("method"), row.get("path"), row.get("asks"),
					Set.of(row.get("opens to").split("\\+")), row.get("does").equals("changes"), row.get("body")))
			.toList();
	}

	/** The method a browser uses. */
	String verb() {
		return this.method.equals("ANY") ? "GET" : this.method;
	}

	/** How the application's own list names it. */
	String name() {
		return this.method + " " + this.path;
	}

	/** The address with an id in the place of the braces. */
	String at(String id) {
		return this.path.replaceFirst("\\{[^}]*}", id.replace("$", "\\$"));
	}

	boolean isOpenTo(String word) {
		return this.opensTo.contains(word);
	}

	/**
	 * What is public, and notices of which this world has none, are opened by tests of
	 * their own.
	 */
	boolean isOpenedElsewhere() {
		return isOpenTo("world") || this.asks.equals("notice");
	}

	@Override
	public String toString() {
		return name();
	}

}
