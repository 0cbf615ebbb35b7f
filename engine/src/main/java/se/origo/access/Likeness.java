package se.origo.access;

import java.util.regex.Pattern;

/** SQL's {@code like} for queries that are not answered in SQL. */
final class Likeness {

	private Likeness() {
	}

	static boolean of(String like, String value) {
		StringBuilder form = new StringBuilder();
		like.chars().forEach(letter -> form.append(switch (letter) {
			case '%' -> ".*";
			case '_' -> ".";
			default -> Pattern.quote(Character.toString(letter));
		}));
		return Pattern.compile(form.toString(), Pattern.DOTALL).matcher(value).matches();
	}

}
