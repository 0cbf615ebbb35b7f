package se.origo.tasklist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.casefile.IdentityNumbers;
import se.origo.deadline.FormTime;
import se.origo.process.Problem;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Judges an answer by its form once more: what the browser checks, somebody can leave
 * out.
 */
@Component
class AnswerCheck {

	private static final int LONGEST = 20_000;

	private final Conditions conditions;

	AnswerCheck(Conditions conditions) {
		this.conditions = conditions;
	}

	/**
	 * The questions of a form that show, with their answers.
	 * @param schema the form
	 * @param shown what the form showed
	 * @param answers what came back
	 * @return answers of the fields that show; what is hidden counts as not answered
	 */
	Map<String, Object> visible(FormSchema schema, Map<String, Object> shown, Map<String, Object> answers) {
		Map<String, Object> known = new LinkedHashMap<>(shown);
		schema.fields().keySet().forEach(key -> known.putIfAbsent(key, null));
		known.putAll(answers);
		Map<String, Object> visible = new LinkedHashMap<>();
		schema.fields().values().forEach(field -> {
			if (Variable.named(field.key()).map(Variable::place).orElse(null) != Variable.Place.SHOWN
					&& !this.conditions.hide(field, known)) {
				visible.put(field.key(), emptyToNull(answers.get(field.key())));
			}
		});
		return visible;
	}

	private static Object emptyToNull(Object value) {
		boolean empty = "".equals(value) || value instanceof Collection<?> list && list.isEmpty();
		return empty ? null : value;
	}

	/**
	 * What is wrong with an answer.
	 * @param schema the form
	 * @param shown what the form showed, its composed choices among it
	 * @param visible the answers of the fields that show
	 * @return the problems, in the form's order
	 */
	List<Problem> problems(FormSchema schema, Map<String, Object> shown, Map<String, Object> visible) {
		List<Problem> problems = new ArrayList<>();
		visible.forEach((key, value) -> {
			Field field = schema.fields().get(key);
			String sentence = (value == null) ? missing(field) : wrong(field, shown, value);
			if (sentence != null) {
				problems.add(new Problem(key, label(field) + ": " + sentence));
			}
		});
		problems.addAll(NobodyNamed.problems(schema, visible));
		return problems;
	}

	private static String label(Field field) {
		return field.label().isBlank() ? field.key() : field.label();
	}

	private static String missing(Field field) {
		return field.required() ? "Fältet måste fyllas i." : null;
	}

	private static String wrong(Field field, Map<String, Object> shown, Object value) {
		if (field.required() && Boolean.FALSE.equals(value)) {
			return "Rutan måste kryssas i.";
		}
		if (field.isChoice()) {
			return choice(field, shown, value);
		}
		if (field.isDate()) {
			return date(field, value.toString());
		}
		if (field.isText()) {
			return text(field, value.toString());
		}
		return null;
	}

	private static String choice(Field field, Map<String, Object> shown, Object value) {
		Set<String> allowed = new LinkedHashSet<>(field.choices());
		if (field.choicesKey() != null && shown.get(field.choicesKey()) instanceof List<?> composed) {
			allowed.addAll(composed.stream()
				.map(choice -> String.valueOf(((Map<?, ?>) choice).get("value")))
				.collect(Collectors.toSet()));
		}
		Collection<?> chosen = (value instanceof Collection<?> several) ? several : List.of(value);
		boolean known = chosen.stream().allMatch(one -> allowed.contains(String.valueOf(one)));
		return known ? null : "Valet finns inte längre. Ladda om uppgiften och välj på nytt.";
	}

	private static String text(Field field, String value) {
		int longest = (field.maxLength() > 0) ? field.maxLength() : LONGEST;
		if (value.length() > longest) {
			return "Texten är för lång: högst " + longest + " tecken.";
		}
		if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
			return "Texten innehåller tecken som inte kan sparas. Skriv den på nytt eller klistra in som ren text.";
		}
		boolean nameless = Variable.named(field.key())
			.filter(variable -> variable.type() == Variable.Type.NAMELESS || variable.type() == Variable.Type.CODE)
			.isPresent();
		if (nameless && IdentityNumbers.isIn(value)) {
			return "Här får inget personnummer stå, för texten kan läsas innan identiteten är utlämnad. Ta bort det.";
		}
		return null;
	}

	private static String date(Field field, String value) {
		if (FormTime.instant(value).isEmpty() || FormTime.hasTime(value) && !field.isMoment()) {
			return field.isMoment() ? "Ange dag och klockslag, till exempel 2026-11-23 och 10:00."
					: "Ange ett datum, till exempel 2026-11-23.";
		}
		return FormTime.isSkipped(value) ? "Det klockslaget finns inte: den natten ställs klockan fram från 02.00 till"
				+ " 03.00. Ange ett annat." : null;
	}

}
