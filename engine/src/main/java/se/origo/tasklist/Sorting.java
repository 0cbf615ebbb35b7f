package se.origo.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * How a list is sorted: by words of Tasklist's that we know, and at last by the task's
 * id, so that a page always begins where the one before ended. The id goes the way of
 * what was asked first: an index is read from one end or the other.
 */
final class Sorting {

	/** What Tasklist calls it, and the column of the inbox; %s is where the row is. */
	private static final Map<String, String> COLUMNS = Map.of("created", "%screated", "dueDate", "%sdue", "name",
			"lower(%sname)", "nameCaseInsensitive", "lower(%sname)", "assignee", "%sassignee", "priority",
			"%spriority");

	private static final String DOWN = " desc";

	private final List<String> keys = new ArrayList<>();

	private Sorting() {
	}

	/**
	 * Reads what a browser asks for; unknown words mean nothing.
	 * @param asked Tasklist's query, or null
	 */
	static Sorting of(JsonNode asked) {
		Sorting sorting = new Sorting();
		if (asked != null) {
			asked.path("sorting").forEach(by -> {
				String column = COLUMNS.get(by.path("sortBy").asText());
				String key = column + ("desc".equals(by.path("sortOrder").asText()) ? DOWN : "");
				if (column != null && sorting.keys.size() < COLUMNS.size()) {
					sorting.keys.add(key);
				}
			});
		}
		boolean down = !sorting.keys.isEmpty() && sorting.keys.get(0).endsWith(DOWN);
		sorting.keys.add("%stask" + (down ? DOWN : ""));
		return sorting;
	}

	/** The columns of the inbox that a page is put together from. */
	String columns() {
		return Stream
			.concat(Stream.of("task", "case_number"),
					Stream.of("created", "due", "name", "assignee", "priority")
						.filter(column -> this.keys.stream().anyMatch(key -> key.contains("%s" + column))))
			.map("i."::concat)
			.collect(Collectors.joining(", "));
	}

	/**
	 * The order as SQL says it.
	 * @param row in front of each column: a name of the row with a dot, or nothing
	 */
	String by(String row) {
		return String.join(", ", this.keys).replace("%s", row);
	}

}
