package se.origo.tasklist;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import se.origo.casefile.Telltales;
import se.origo.process.Problem;
import se.origo.process.Variable;

/**
 * A form with the box {@code nobodyNamed} is de-identified: its texts may not tell who
 * somebody is. Whoever ticks the box says that what looks like it is something else; a
 * valid identity number never is.
 */
final class NobodyNamed {

	private NobodyNamed() {
	}

	/**
	 * What in a de-identified form tells who somebody is.
	 * @param schema the form
	 * @param visible the answers of the fields that show
	 * @return a sentence for each field, which never repeats what was found
	 */
	static List<Problem> problems(FormSchema schema, Map<String, Object> visible) {
		if (!schema.fields().containsKey(Variable.nobodyNamed.name())) {
			return List.of();
		}
		boolean confirmed = Boolean.TRUE.equals(visible.get(Variable.nobodyNamed.name()));
		return schema.fields().values().stream().filter(NobodyNamed::isChecked).flatMap(field -> {
			Object text = visible.get(field.key());
			return (text != null) ? found(field, text.toString(), confirmed) : Stream.empty();
		}).toList();
	}

	/** What is asked for as personal, such as how to reach whoever asks, is no slip. */
	private static boolean isChecked(Field field) {
		return field.isText() && Variable.named(field.key())
			.filter(variable -> variable.type() != Variable.Type.PERSONAL)
			.isPresent();
	}

	private static Stream<Problem> found(Field field, String text, boolean confirmed) {
		return Telltales.in(text)
			.stream()
			.filter(kind -> kind.isCertain() || !confirmed)
			.limit(1)
			.map(kind -> new Problem(field.key(), field.label() + ": " + sentence(kind)));
	}

	private static String sentence(Telltales.Kind kind) {
		return kind.isCertain() ? "texten innehåller " + kind.words() + ". Ta bort det: frågan är avidentifierad."
				: "det ser ut som " + kind.words() + ". Ta bort det, eller kryssa för att texten inte pekar ut någon.";
	}

}
