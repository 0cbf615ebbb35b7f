package se.origo.process;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import se.origo.process.Variable.Place;
import se.origo.process.Variable.Type;

/** Forms ask: only what the dictionary has, and only in ways that show in Tasklist. */
final class FormRules {

	/** One unknown type breaks the whole form; filepicker and dynamiclist do so too. */
	private static final Set<String> TYPES = Set.of("default", "text", "textfield", "textarea", "number", "datetime",
			"checkbox", "checklist", "radio", "select", "taglist", "html", "table", "image", "group", "separator",
			"spacer", "expression", "iframe");

	private static final Set<String> WORDS = Set.of("textfield", "textarea");

	private static final Set<String> LISTS = Set.of("select", "radio", "checklist", "taglist");

	private FormRules() {
	}

	static Stream<String> fileName(FormFile form, Models models) {
		String stem = Diagram.stem(form.file());
		Stream<String> misnamed = form.id().equals(stem) ? Stream.empty() : Stream
			.of("The form's id is " + form.id() + " but the file is called " + stem + ". They are the same word.");
		return Stream.concat(misnamed, Models.twice(form.id(), models.formIds()));
	}

	static Stream<String> types(FormFile form, Models models) {
		return form.components()
			.stream()
			.filter(component -> !TYPES.contains(FormFile.type(component)))
			.map(component -> FormFile.title(component) + " is of type " + FormFile.type(component)
					+ ", which does not work in Tasklist. Use another."
					+ Vocabulary.nearest(FormFile.type(component), TYPES));
	}

	static Stream<String> keys(FormFile form, Models models) {
		return form.components()
			.stream()
			.flatMap(component -> Stream
				.concat(component.has("key") ? Stream.of(FormFile.key(component)) : Stream.empty(),
						FormFile.shown(component))
				.filter(name -> Variable.named(name).isEmpty())
				.map(name -> FormFile.title(component) + " uses *" + name
						+ "*, which the data dictionary does not have."
						+ Vocabulary.nearest(name, Vocabulary.variables())));
	}

	static Stream<String> fields(FormFile form, Models models) {
		return asked(form).flatMap(component -> {
			Variable variable = Variable.named(FormFile.key(component)).orElseThrow();
			if (variable.place() == Place.SHOWN) {
				return Stream.of(FormFile.title(component) + " asks for what is only shown."
						+ " Show it in a text with {{" + variable + "}}.");
			}
			Set<String> fitting = fitting(variable.type());
			return fitting.contains(FormFile.type(component)) ? Stream.empty()
					: Stream.of(FormFile.title(component) + " is a " + FormFile.type(component) + ", but " + variable
							+ " is of kind " + variable.type() + ". Use " + String.join(" or ", new TreeSet<>(fitting))
							+ ".");
		});
	}

	static Stream<String> lengths(FormFile form, Models models) {
		return form.components()
			.stream()
			.filter(component -> WORDS.contains(FormFile.type(component))
					&& component.path("validate").path("maxLength").asInt() <= 0)
			.map(component -> FormFile.title(component)
					+ " takes text without end. Set the longest length (validate.maxLength).");
	}

	static Stream<String> choices(FormFile form, Models models) {
		return form.components()
			.stream()
			.filter(component -> LISTS.contains(FormFile.type(component)) && !hasChoices(component))
			.map(component -> FormFile.title(component) + " has nothing to choose from. List the values,"
					+ " or name a dictionary entry of kind CHOICES in valuesKey.");
	}

	/** Any other format would be read by the clock of the browser. */
	static Stream<String> moments(FormFile form, Models models) {
		return form.components()
			.stream()
			.filter(component -> FormFile.type(component).equals("datetime") && !isSwedish(component))
			.map(component -> FormFile.title(component) + " would be read in the browser's time zone."
					+ " Ask for a day (subtype date), or for day and time (subtype datetime)"
					+ " with timeSerializingFormat no_timezone.");
	}

	private static boolean isSwedish(JsonNode datetime) {
		return switch (datetime.path("subtype").asText()) {
			case "date" -> true;
			case "datetime" -> datetime.path("timeSerializingFormat").asText().equals("no_timezone");
			default -> false;
		};
	}

	private static boolean hasChoices(JsonNode list) {
		boolean listed = list.path("values").size() > 0;
		return listed || Variable.named(list.path("valuesKey").asText())
			.filter(variable -> variable.type() == Type.CHOICES)
			.isPresent();
	}

	private static Set<String> fitting(Type type) {
		return switch (type) {
			case CODE, DECISION, ID -> Set.of("select", "radio");
			case CODES -> Set.of("checklist", "taglist");
			case FLAG, CONFIRMATION -> Set.of("checkbox");
			case NUMBER -> Set.of("number");
			case DATE, INSTANT -> Set.of("datetime");
			case TEXT, NAMELESS, PERSONAL -> WORDS;
			case CHOICES -> Set.of();
		};
	}

	private static Stream<JsonNode> asked(FormFile form) {
		return form.components()
			.stream()
			.filter(component -> component.has("key") && Variable.named(FormFile.key(component)).isPresent());
	}

}
