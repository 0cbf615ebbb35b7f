package se.origo.casefile;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the table says of some answers: the highest level that any rule gives, and all the
 * rest of what they give, collected.
 *
 * @param level the level
 * @param rules codes of the rules that apply, baseline left out
 * @param references legal references
 * @param mayInformGuardian whether a guardian may be told at all, after consideration
 * @param questions what to ask
 */
public record Verdict(Level level, List<String> rules, Set<String> references, boolean mayInformGuardian,
		Set<String> questions) {

	private static final String BASELINE = "baseline";

	static Verdict of(List<Map<String, Object>> rows) {
		Level level = rows.stream()
			.map(row -> Level.of((String) row.get("level")))
			.max(Comparator.naturalOrder())
			.orElseThrow(() -> new IllegalStateException("The table risk-level has no rule that always applies"));
		List<String> rules = all(rows, "rule").filter(rule -> !BASELINE.equals(rule)).toList();
		return new Verdict(level, rules,
				set(all(rows, "legalReferences").flatMap(laws -> Stream.of(laws.split("; *")))),
				all(rows, "informGuardian").noneMatch("no"::equals), set(all(rows, "questions")));
	}

	private static Stream<String> all(List<Map<String, Object>> rows, String output) {
		return rows.stream().map(row -> (String) row.get(output)).filter(value -> value != null && !value.isBlank());
	}

	private static Set<String> set(Stream<String> values) {
		return values.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
