package se.origo.isolation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An address of the application, as {@code isolation/endpoints.csv} declares it.
 *
 * @param method the HTTP method
 * @param path the pattern
 * @param query the query that the address cannot do without, or an empty text
 * @param asks whose id stands in its braces: {@code task}, {@code case}, … or {@code -}
 * @param opensTo the words of those who get an answer
 * @param changes whether a call changes something
 * @param body what a well-meaning browser sends
 */
record Endpoint(String method, String path, String query, String asks, Set<String> opensTo, boolean changes,
		String body) {

	static List<Endpoint> declared() {
		return Table.rows("endpoints.csv").stream().map(Endpoint::of).toList();
	}

	private static Endpoint of(Map<String, String> row) {
		String address = row.get("path");
		int end = address.contains("?") ? address.indexOf('?') : address.length();
		return new Endpoint(row.get("method"), address.substring(0, end), dated(address.substring(end)),
				row.get("asks"), Set.of(row.get("opens to").split("\\+")), row.get("does").equals("changes"),
				row.get("body"));
	}

	private static String dated(String query) {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		return query.replace("{yesterday}", today.minusDays(1).toString())
			.replace("{tomorrow}", today.plusDays(1).toString())
			.replace("{quarter}", today.format(DateTimeFormatter.ofPattern("yyyy-'Q'Q")));
	}

	/** The method a browser uses. */
	String verb() {
		return this.method.equals("ANY") ? "GET" : this.method;
	}

	/** How the application's own list names it. */
	String name() {
		return this.method + " " + this.path;
	}

	/** The address with an id in the place of the braces, and its query. */
	String at(String id) {
		return this.path.replaceFirst("\\{[^}]*}", id.replace("$", "\\$")) + this.query;
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
