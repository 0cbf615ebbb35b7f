package se.origo.isolation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A state of a hand-over and who may know what in it, as
 * {@code isolation/disclosure-model.csv} says.
 *
 * @param name the state
 * @param mayKnow sides by fact
 * @param isShown sides that are shown the fact now
 * @param desks sides by open task
 */
record State(String name, Map<String, Set<String>> mayKnow, Map<String, Set<String>> isShown,
		Map<String, Set<String>> desks) {

	static List<State> all() {
		return Table.rows("disclosure-model.csv").stream().map(State::of).toList();
	}

	private static State of(Map<String, String> row) {
		Map<String, String> facts = new LinkedHashMap<>(row);
		String name = facts.remove("state");
		String tasks = facts.remove("tasks");
		Map<String, Set<String>> mayKnow = new LinkedHashMap<>();
		Map<String, Set<String>> isShown = new LinkedHashMap<>();
		facts.forEach((fact, cell) -> {
			Set<String> sides = words(cell);
			mayKnow.put(fact, sides.stream().map(side -> side.replace("!", "")).collect(Collectors.toSet()));
			isShown.put(fact,
					sides.stream()
						.filter(side -> side.endsWith("!"))
						.map(side -> side.replace("!", ""))
						.collect(Collectors.toSet()));
		});
		Map<String, Set<String>> desks = new LinkedHashMap<>();
		words(tasks).forEach(task -> desks.put(task.substring(0, task.indexOf('=')),
				Set.of(task.substring(task.indexOf('=') + 1).split("\\+"))));
		return new State(name, mayKnow, isShown, desks);
	}

	private static Set<String> words(String cell) {
		Set<String> words = new HashSet<>(Arrays.asList(cell.split(" ")));
		words.remove("");
		return words;
	}

}
