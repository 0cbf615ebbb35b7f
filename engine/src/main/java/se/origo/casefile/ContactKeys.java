package se.origo.casefile;

import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;

import se.origo.process.Variable;

/**
 * What of a contact can be recognised, in one form for all ways to say it. Each kind has
 * its own word in front, so that a telephone number is never taken for another number.
 */
final class ContactKeys {

	/** A shorter word is said by many. */
	private static final int SHORTEST_WORD = 4;

	private static final int SHORTEST_NUMBER = 7;

	private ContactKeys() {
	}

	/**
	 * The keys of a contact.
	 * @param items what is known of it
	 * @return what to hash, by kind: phone, word, number; empty when nothing is enough
	 */
	static Map<String, String> of(Map<String, Object> items) {
		Map<String, String> keys = new TreeMap<>();
		String phone = text(items, Variable.callerPhone).replaceAll("\\D", "").replaceFirst("^(0046|46)0?", "0");
		if (phone.length() >= SHORTEST_NUMBER) {
			keys.put("phone", "phone " + phone);
		}
		String word = word(text(items, Variable.codeWord));
		if (word.length() >= SHORTEST_WORD && items.get(Variable.birthYear.name()) != null) {
			keys.put("word", "word " + word + " " + items.get(Variable.birthYear.name()));
		}
		String number = BlindIndex.normal(text(items, Variable.personIdentityNumber));
		if (!number.isEmpty()) {
			keys.put("number", "number " + number);
		}
		return keys;
	}

	/** The letters and digits of a word, however they are typed. */
	static String word(String said) {
		return Normalizer.normalize(said, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
	}

	private static String text(Map<String, Object> items, Variable item) {
		Object value = items.get(item.name());
		return (value != null) ? value.toString() : "";
	}

}
