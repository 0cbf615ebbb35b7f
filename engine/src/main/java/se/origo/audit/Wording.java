package se.origo.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import se.origo.casefile.GuardKind;
import se.origo.deadline.SwedishTime;
import se.origo.party.Party;
import se.origo.party.Register;
import se.origo.process.FormWords;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.springframework.stereotype.Component;

/**
 * Puts rows of the record into Swedish. Only what the data dictionary and the tables of
 * {@link Sentences} know becomes words: a value that somebody could have written freely
 * has no way into a sentence.
 */
@Component
class Wording {

	private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

	private static final Set<Variable> PARTIES = EnumSet.of(Variable.party, Variable.receiver, Variable.forwardTo,
			Variable.alarmParty, Variable.conflictParty, Variable.accompaniedTo);

	private final Register register;

	private final FormWords words;

	Wording(Register register, FormWords words) {
		this.register = register;
		this.words = words;
	}

	/**
	 * The sentence of a row.
	 * @param row the row
	 * @param names what the diagrams call things
	 * @param functions the function of a person
	 * @return empty when the row does not belong among what an auditor reads
	 */
	Optional<String> of(AuditRow row, Diagrams.Names names, UnaryOperator<String> functions) {
		if (row.kind().equals("task-answered") && answers(row, functions).isEmpty()) {
			return Optional.empty();
		}
		return Sentences.of(row).map(sentence -> filled(sentence, row, names, functions) + answer(row, functions));
	}

	/** What was answered and written with a task that ended. */
	private String answer(AuditRow row, UnaryOperator<String> functions) {
		if (!row.kind().equals(AuditLog.ENDED)) {
			return "";
		}
		String answers = answers(row, functions);
		String items = items(row);
		return (answers.isEmpty() ? "" : " Svar: " + answers + ".") + (items.isEmpty() ? "" : " Skrev " + items + ".");
	}

	/** A sentence with its gaps filled by what a row has. */
	String filled(String sentence, AuditRow row, Diagrams.Names names, UnaryOperator<String> functions) {
		return GAP.matcher(sentence)
			.replaceAll(gap -> Matcher.quoteReplacement(fill(gap.group(1), row, names, functions)));
	}

	private String fill(String gap, AuditRow row, Diagrams.Names names, UnaryOperator<String> functions) {
		return switch (gap) {
			case "element" -> quoted(names.element(row).orElse(String.valueOf(row.element())));
			case "table" -> names.table(row);
			case "process" -> quoted(names.process(row));
			case "due" -> moment(row.code("due")).map(due -> ", att besvara senast " + due).orElse("");
			case "assignee", "person" -> functions.apply(row.code(gap));
			case "from", "until" -> moment(row.code(gap)).orElse("–");
			case "group" -> group(row.code("group"));
			case "items" -> items(row);
			case "answers" -> answers(row, functions);
			case "blocked" -> blocked(row, functions);
			case "disclosure" -> Sentences.DISCLOSURES.getOrDefault(row.code("kind"), "–");
			case "contactWith", "contactWay", "accompaniedTo" -> word(Variable.valueOf(gap), row.code(gap), functions);
			case "told" -> row.code("accompaniedTold").isEmpty() ? ""
					: ", som fick veta: " + word(Variable.accompaniedTold, row.code("accompaniedTold"), functions);
			case "guard" -> GuardKind.of(row.code(gap)).map(GuardKind::heading).orElse("–");
			case "status" -> Sentences.STATES.getOrDefault(row.code(gap), "–");
			case "riskLevel" -> Sentences.LEVELS.getOrDefault(row.code(gap), "–");
			case "to" -> Sentences.ESCALATIONS.getOrDefault(row.code(gap), "–");
			case "verdict" -> this.words.of(Variable.glassVerdict, row.code(gap));
			case "opening" -> Optional.ofNullable(SealedItems.REASONS.get(row.code("reason")))
				.map(why -> ", skäl: " + why)
				.orElse("");
			case "readVerdict" -> this.words.of(Variable.readVerdict, row.code(gap));
			case "reason" -> reason(row.code(gap));
			default -> row.code(gap);
		};
	}

	private String blocked(AuditRow row, UnaryOperator<String> functions) {
		if (!row.code("person").isEmpty()) {
			return functions.apply(row.code("person"));
		}
		return this.register.find(row.code("blockedParty"))
			.map(party -> "någon hos " + party.name())
			.orElse("den vars personnummer angavs");
	}

	private static String quoted(String label) {
		return "”" + label + "”";
	}

	/** The function of a candidate group such as {@code botkyrka.contact}. */
	private String group(String group) {
		int dot = group.lastIndexOf('.');
		return this.register.functionName(group.substring(0, dot), Role.of(group.substring(dot + 1)));
	}

	private static Optional<String> moment(String iso) {
		try {
			return Optional.of(SwedishTime.moment(Instant.parse(iso)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	/** Names of items; none of what they say. */
	private static String items(AuditRow row) {
		return row.items()
			.stream()
			.map(item -> Variable.named(item).map(Variable::label).orElse(null))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(", "));
	}

	private String answers(AuditRow row, UnaryOperator<String> functions) {
		return row.codes()
			.entrySet()
			.stream()
			.flatMap(code -> Variable.named(code.getKey())
				.filter(variable -> variable.place() == Variable.Place.ENGINE && !"null".equals(code.getValue()))
				.map(variable -> variable.label() + ": " + word(variable, code.getValue(), functions))
				.stream())
			.collect(Collectors.joining("; "));
	}

	/** The words for a coded value. */
	String word(Variable variable, String value, UnaryOperator<String> functions) {
		if (PARTIES.contains(variable)) {
			return this.register.find(value).map(Party::name).orElse(value);
		}
		return switch (variable.type()) {
			case ID -> functions.apply(value);
			case FLAG, CONFIRMATION -> this.words.of(variable, Boolean.valueOf(value));
			case DATE, INSTANT -> moment(value).orElse(value);
			default -> this.words.of(variable, value);
		};
	}

	private String reason(String code) {
		return EnumSet.of(Variable.declineReason, Variable.withdrawalReason, Variable.glassReason)
			.stream()
			.map(variable -> this.words.of(variable, code))
			.filter(word -> !word.equals(code))
			.findFirst()
			.map(word -> ", orsak: " + word)
			.orElse("");
	}

}
