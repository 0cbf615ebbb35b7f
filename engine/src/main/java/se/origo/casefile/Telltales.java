package se.origo.casefile;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text may tell who somebody is. Says of what kind it is and never what it was,
 * so that no sentence and no log repeats it. Only an identity number is certain, by its
 * check digit; the rest looks like it, and whoever wrote it may know better.
 */
public final class Telltales {

	/** A kind of thing that tells who somebody is. */
	public enum Kind {

		/**
		 * A personal identity number or coordination number with the right check digit.
		 */
		IDENTITY_NUMBER("ett personnummer eller samordningsnummer", Telltales::hasIdentityNumber),
		/** A telephone number; the short ones that everybody calls are none. */
		PHONE("ett telefonnummer", Telltales::hasPhone),
		/** An address of electronic mail. */
		MAIL("en e-postadress", found("[\\p{L}\\d._%+-]{1,64}@[\\p{L}\\d-]{1,63}\\.\\p{L}")),
		/** The plate of a Swedish vehicle. */
		PLATE("ett registreringsnummer", Telltales::hasPlate),
		/** A street with its number, or a postal code with its town. */
		ADDRESS("en adress", Telltales::hasAddress),
		/** A given name, or what follows where somebody is called something. */
		NAME("ett namn", Telltales::hasName);

		private final String words;

		private final Predicate<String> test;

		Kind(String words, Predicate<String> test) {
			this.words = words;
			this.test = test;
		}

		/** What it is called in Swedish, with its article. */
		public String words() {
			return this.words;
		}

		/** Whether nobody can say that it is something else. */
		public boolean isCertain() {
			return this == IDENTITY_NUMBER;
		}

	}

	private static final Pattern SPREAD_NUMBER = Pattern
		.compile("(?<!\\d)(?:(?:18|19|20) ?)?(\\d\\d)[-./ ]?(\\d\\d)[-./ ]?(\\d\\d)(?: ?[-+] ?| )?(\\d{4})(?!-?\\d)");

	private static final Pattern PHONE = Pattern
		.compile("(?<![\\d+]|\\d-)(?:(?:\\+|00)[1-9]\\d{0,2}(?:[ -]?\\(0\\))?|0)(?:(?: - |[ /-])?\\d){7,12}(?!\\d)");

	private static final Pattern PLATE = Pattern
		.compile("(?<![\\p{L}\\d])([A-HJ-PR-UW-Z]{3}) ?\\d{2}[\\dA-HJ-PR-UW-Z](?![\\p{L}\\d:])"
				+ "|(?<![\\p{L}\\d])[a-hj-pr-uw-z]{3}\\d{2}[\\da-hj-pr-uw-z](?![\\p{L}\\d:])");

	/** Words of three letters that numbers of sections and the like come after. */
	private static final Set<String> NO_PLATE = Set.of("OSL", "SOL", "BRB", "HSL", "LSS", "LSU", "LPT", "BUP", "SOU",
			"SFS", "KAP", "ART", "DOM", "TEL", "NJA", "ICD", "DSM");

	private static final Pattern STREET = Pattern.compile("(?iu)(?<!\\p{L})\\p{L}{0,30}(?:gatan|vägen|gränden?|stigen"
			+ "|torget|allén|backen|slingan|esplanaden|kajen|stråket) {1,3}\\d{1,3}(?: ?[a-h])?(?![\\p{L}\\d])");

	private static final Pattern TOWN = Pattern
		.compile("(?<![\\d-])(?!114 14|116 1)[1-9]\\d\\d \\d\\d {1,2}(?!Kl|Antal)\\p{Lu}\\p{L}+");

	private Telltales() {
	}

	/**
	 * What a text holds.
	 * @param text any text
	 * @return the kinds of what was found, the certain one first; empty when there is
	 * none
	 */
	public static Set<Kind> in(String text) {
		String plain = plain(text);
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (Kind kind : Kind.values()) {
			if (kind.test.test(plain)) {
				kinds.add(kind);
			}
		}
		return kinds;
	}

	/** Whether a text holds something of this kind. */
	static boolean holds(String text, Kind kind) {
		return kind.test.test(plain(text));
	}

	/**
	 * The same text as it looks: signs without a look of their own are gone, all digits,
	 * dashes and spaces are the usual ones.
	 */
	private static String plain(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(sign -> {
			int type = Character.getType(sign);
			if (Character.isDigit(sign)) {
				plain.append(Character.digit(sign, 10));
			}
			else if (type == Character.DASH_PUNCTUATION) {
				plain.append('-');
			}
			else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
				plain.append(' ');
			}
			else if (type != Character.FORMAT && type != Character.CONTROL && sign != 0x034F) {
				plain.appendCodePoint(sign);
			}
		});
		return plain.toString();
	}

	private static Predicate<String> found(String expression) {
		return Pattern.compile(expression).asPredicate();
	}

	private static boolean hasIdentityNumber(String text) {
		Matcher found = SPREAD_NUMBER.matcher(text);
		while (found.find()) {
			if (IdentityNumbers.isIn(found.group(1) + found.group(2) + found.group(3) + found.group(4))) {
				return true;
			}
		}
		return IdentityNumbers.isIn(text);
	}

	private static boolean hasPhone(String text) {
		return PHONE.matcher(text).find();
	}

	private static boolean hasPlate(String text) {
		Matcher found = PLATE.matcher(text);
		while (found.find()) {
			if (found.group(1) == null || !NO_PLATE.contains(found.group(1))) {
				return true;
			}
		}
		return false;
	}

	private static boolean hasAddress(String text) {
		// Either has a number, which most texts have not.
		return text.chars().anyMatch(Character::isDigit) && (STREET.matcher(text).find() || TOWN.matcher(text).find());
	}

	private static boolean hasName(String text) {
		return GivenNames.isIn(text);
	}

}
