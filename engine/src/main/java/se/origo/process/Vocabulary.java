package se.origo.process;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The words the code offers to diagrams: its steps, by verb. Roles, variables and
 * messages are enumerations and need no looking for.
 *
 * @param steps the annotation of each step by its verb
 */
record Vocabulary(Map<String, Step> steps) {

	/** Beans that expressions may name besides steps: the deadline table. */
	static final String DEADLINE = "deadline";

	private static final String CODE = "se.origo";

	/** The steps on the class path, found without starting an application. */
	static Vocabulary shipped() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Step.class));
		return new Vocabulary(scanner.findCandidateComponents(CODE)
			.stream()
			.map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null).getAnnotation(Step.class))
			.collect(Collectors.toMap(Step::value, Function.identity(), (one, other) -> one, TreeMap::new)));
	}

	Optional<Step> step(String verb) {
		return Optional.ofNullable(this.steps.get(verb));
	}

	/** SHA-256 over all words and the names of the rules. */
	String fingerprint() {
		String all = this.steps + "\n" + variables() + messages() + roles() + Contract.DIAGRAMS.keySet()
				+ Contract.TABLES.keySet() + Contract.FORMS.keySet();
		return Bundle.sha256(digest -> digest.update(all.getBytes(StandardCharsets.UTF_8)));
	}

	static List<String> variables() {
		return Arrays.stream(Variable.values()).map(Variable::name).toList();
	}

	static List<String> messages() {
		return Arrays.stream(Message.values()).map(Message::code).toList();
	}

	static List<String> roles() {
		return Arrays.stream(Role.values()).map(Role::code).toList();
	}

	/**
	 * A sentence that helps with a misspelt word.
	 * @param word what was written
	 * @param known the words there are
	 * @return " Nearest: …." or an empty text when there are none
	 */
	static String nearest(String word, Collection<String> known) {
		return known.stream()
			.min(Comparator.<String>comparingInt(other -> distance(word, other)).thenComparing(other -> other))
			.map(other -> " Nearest: " + other + ".")
			.orElse("");
	}

	/** Levenshtein: how many letters to add, drop or change. */
	private static int distance(String one, String other) {
		int[] above = new int[other.length() + 1];
		Arrays.setAll(above, column -> column);
		for (int row = 1; row <= one.length(); row++) {
			int diagonal = above[0];
			above[0] = row;
			for (int column = 1; column <= other.length(); column++) {
				int change = diagonal + ((one.charAt(row - 1) == other.charAt(column - 1)) ? 0 : 1);
				diagonal = above[column];
				above[column] = Math.min(change, 1 + Math.min(above[column], above[column - 1]));
			}
		}
		return above[other.length()];
	}

}
