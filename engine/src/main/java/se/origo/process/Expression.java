package se.origo.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * One place in a diagram where the engine would evaluate something, as words and signs.
 * It allows what is listed and nothing else: names, literals, operators; no dot and so no
 * property, no name before a parenthesis and so no call.
 *
 * @param owner the flow element or process it stands in
 * @param place the attribute's or element's name, such as {@code dueDate}
 * @param text the whole text, with what surrounds the braces
 */
record Expression(ModelElementInstance owner, String place, String text) {

	private static final Pattern BRACES = Pattern.compile("[$#]\\{([^}]*)}");

	private static final Pattern TOKEN = Pattern.compile(
			"\\s+|'[^'\\\\]*'|\"[^\"\\\\]*\"|\\d+(\\.\\d+)?|[A-Za-z_]\\w*|==|!=|<=|>=|&&|\\|\\||[<>!?:+\\-*/%()\\[\\]]");

	private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "and", "or", "not", "eq", "ne",
			"lt", "le", "gt", "ge", "div", "mod");

	private static final Pattern DEADLINE = Pattern.compile("\\bdeadline\\s*\\[\\s*['\"]([^'\"]*)['\"]\\s*]");

	static boolean isIn(String text) {
		return text != null && (text.contains("${") || text.contains("#{"));
	}

	/** Names it reads: variables and beans, in order of the alphabet. */
	Set<String> names() {
		Set<String> names = new TreeSet<>();
		tokens().stream()
			.filter(token -> Character.isLetter(token.charAt(0)) || token.charAt(0) == '_')
			.forEach(names::add);
		names.removeAll(WORDS);
		return names;
	}

	/** Codes it looks up in the deadline table. */
	List<String> deadlines() {
		return DEADLINE.matcher(this.text).results().map(match -> match.group(1)).toList();
	}

	/** What in it is more than names, literals and operators; empty when nothing is. */
	String excess() {
		if (isIn(BRACES.matcher(this.text).replaceAll(""))) {
			return "braces that do not match";
		}
		List<String> tokens = tokens();
		for (int at = 0; at < tokens.size(); at++) {
			String before = (at > 0) ? tokens.get(at - 1) : "";
			if (tokens.get(at).startsWith("?!")) {
				return "the sign " + tokens.get(at).substring(2);
			}
			// Camunda's language calls deadline['name'](…) too: the brackets hold a
			// method.
			if (tokens.get(at).equals("(") && (isName(before) || before.equals("]") || before.equals(")"))) {
				return "a call";
			}
			if (tokens.get(at).equals("[") && !before.equals(Vocabulary.DEADLINE)) {
				return "a look-up in something other than " + Vocabulary.DEADLINE;
			}
		}
		return "";
	}

	private static boolean isName(String token) {
		return !token.isEmpty() && Character.isLetter(token.charAt(0)) && !WORDS.contains(token);
	}

	/** A sign that is not allowed comes back marked with {@code ?!}. */
	private List<String> tokens() {
		List<String> tokens = new ArrayList<>();
		Matcher braces = BRACES.matcher(this.text);
		while (braces.find()) {
			String inside = braces.group(1);
			Matcher token = TOKEN.matcher(inside);
			int at = 0;
			while (at < inside.length()) {
				boolean known = token.find(at) && token.start() == at;
				String next = known ? token.group() : "?!" + inside.charAt(at);
				at += known ? next.length() : 1;
				if (!next.isBlank()) {
					tokens.add(next);
				}
			}
		}
		return tokens;
	}

}
