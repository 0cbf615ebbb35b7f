package se.origo.casefile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes names apart into surnames that can be compared: without case, accents and the
 * small words of nobility and descent, each part of a double name by itself. Spellings of
 * one name in two alphabets stay two names.
 */
final class Surnames {

	private static final Set<String> SMALL = Set.of("abu", "af", "al", "ap", "av", "ben", "bin", "bint", "da", "de",
			"del", "der", "di", "dos", "du", "el", "ibn", "la", "le", "og", "till", "van", "von", "y", "zu");

	/** Letters that no accent is taken from, as they are mostly written without it. */
	private static final Map<String, String> LETTERS = Map.of("ø", "o", "æ", "ae", "œ", "oe", "ß", "ss", "ł", "l", "đ",
			"d", "ð", "d", "þ", "th", "ı", "i");

	/** The surnames that most people in Sweden have: to share one says little. */
	private static final Set<String> COMMON = Set.of(("""
			abdi ahmed ali andersson axelsson bengtsson berg berglund bergstrom carlsson eklund eriksson forsberg
			fredriksson gustafsson gustavsson hansson hassan henriksson hussein ibrahim jakobsson jansson johansson
			jonsson karlsson larsson lind lindberg lindgren lindqvist lindstrom lundberg lundgren lundqvist magnusson
			mattsson mohamed mohammed nilsson nguyen nystrom olofsson olsson persson pettersson sandberg singh svensson
			wallin""").strip().split("\\s+"));

	private Surnames() {
	}

	/**
	 * The surnames in a whole name: what stands before a comma, or all but the first
	 * word; a name of one word may be one.
	 */
	static Set<String> inName(String name) {
		int comma = name.indexOf(',');
		if (comma > 0) {
			return parts(name.substring(0, comma));
		}
		List<String> words = Arrays.asList(name.strip().split("\\s+"));
		return parts(String.join(" ", (words.size() > 1) ? words.subList(1, words.size()) : words));
	}

	/** The parts of a surname that can be compared. */
	static Set<String> parts(String surname) {
		return Arrays.stream(surname.split("[\\s\\p{Pd}]+"))
			.map(Surnames::bare)
			.filter(part -> part.length() > 1 && !SMALL.contains(part))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Whether so many are called so that it says little. */
	static boolean isCommon(String part) {
		return COMMON.contains(part);
	}

	private static String bare(String part) {
		String lower = part.toLowerCase(Locale.ROOT);
		for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
			lower = lower.replace(letter.getKey(), letter.getValue());
		}
		return Normalizer.normalize(lower, Normalizer.Form.NFKD).replaceAll("[^\\p{L}]", "");
	}

}
