package se.origo.process;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * All that the contract looks at: what the process owner drew and what the code offers.
 *
 * @param diagrams the diagrams
 * @param tables the decision tables
 * @param forms the forms
 * @param words the steps of the code
 */
record Models(List<Diagram> diagrams, List<DecisionFile> tables, List<FormFile> forms, Vocabulary words) {

	/**
	 * Reads a bundle.
	 * @param unreadable hears of each file that cannot be read
	 */
	static Models read(Bundle bundle, Vocabulary words, Consumer<Violation> unreadable) {
		return new Models(read(bundle, ".bpmn", Diagram::read, unreadable),
				read(bundle, ".dmn", DecisionFile::read, unreadable), read(bundle, ".form", FormFile::read, unreadable),
				words);
	}

	private static <T> List<T> read(Bundle bundle, String suffix, BiFunction<String, byte[], T> reader,
			Consumer<Violation> unreadable) {
		return bundle.ending(suffix).entrySet().stream().map(file -> {
			try {
				return Optional.of(reader.apply(file.getKey(), file.getValue()));
			}
			catch (RuntimeException ex) {
				unreadable.accept(new Violation("readable", file.getKey(),
						"The file cannot be read: " + deepest(ex) + " Open it in Camunda Modeler and save it again."));
				return Optional.<T>empty();
			}
		}).flatMap(Optional::stream).toList();
	}

	private static String deepest(Throwable problem) {
		Throwable at = problem;
		while (at.getCause() != null) {
			at = at.getCause();
		}
		return String.valueOf(at.getMessage()).lines().findFirst().orElse("") + ".";
	}

	Optional<Diagram> diagram(String id) {
		return this.diagrams.stream().filter(diagram -> diagram.id().equals(id)).findFirst();
	}

	Optional<FormFile> form(String id) {
		return this.forms.stream().filter(form -> form.id().equals(id)).findFirst();
	}

	List<String> diagramIds() {
		return this.diagrams.stream().map(Diagram::id).toList();
	}

	List<String> formIds() {
		return this.forms.stream().map(FormFile::id).toList();
	}

	List<String> decisionIds() {
		return this.tables.stream().flatMap(table -> table.decisions().stream()).map(Decision::getId).toList();
	}

	/** Codes that the deadline tables know: those with a column {@code code}. */
	Set<String> deadlineCodes() {
		return this.tables.stream().flatMap(table -> table.words("code")).collect(Collectors.toSet());
	}

	/**
	 * A sentence when a word that must be unique in the bundle is not: the engine would
	 * refuse the deployment without saying which files.
	 */
	static Stream<String> twice(String id, List<String> ids) {
		return (Collections.frequency(ids, id) <= 1) ? Stream.empty() : Stream.of("Another file has the id " + id
				+ " too. Rename one; if a file was moved, build with mvn clean so that its old place is forgotten.");
	}

}
