package se.origo.casefile;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import se.origo.keys.Keys;

import org.springframework.stereotype.Component;

/**
 * Finds a personal identity number without storing it: a keyed hash, the key outside the
 * database and another for each party, so that two parties' rows about the same person
 * have nothing in common.
 */
@Component
class BlindIndex {

	private static final String HMAC = "HmacSHA256";

	private final Keys keys;

	BlindIndex(Keys keys) {
		this.keys = keys;
	}

	/** The hash of a number at a party. */
	byte[] digest(String party, String number) {
		byte[] text = normal(number).getBytes(StandardCharsets.UTF_8);
		return this.keys.withIndexKey(party, key -> {
			try {
				Mac mac = Mac.getInstance(HMAC);
				mac.init(new SecretKeySpec(key, HMAC));
				return mac.doFinal(text);
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("HMAC-SHA-256 is not to be had", ex);
			}
		});
	}

	/**
	 * One form for all ways to write a number: the last ten digits, so that a century
	 * written or left out makes no difference (two people born a hundred years apart to
	 * the day may share it; within one party's own cases that is a hit too many, never
	 * one too few). A coordination number is told by its day and stays as it is. What is
	 * no such number, a reserve number for one, is its letters and digits.
	 */
	static String normal(String number) {
		String bare = number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
		return bare.matches("\\d{12}") ? bare.substring(2) : bare;
	}

}
