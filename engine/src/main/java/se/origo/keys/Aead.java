package se.origo.keys;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM of the JDK: a random nonce of 96 bits in front, a tag of 128 bits at the
 * end. What is bound to a text is not in the result, but without the same binding it does
 * not open.
 */
public final class Aead {

	/** Length of a key in bytes. */
	public static final int KEY = 32;

	private static final int NONCE = 12;

	private static final int TAG = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Aead() {
	}

	/** A new key. */
	public static byte[] newKey() {
		byte[] key = new byte[KEY];
		RANDOM.nextBytes(key);
		return key;
	}

	/**
	 * Seals a text.
	 * @param key 256 bits
	 * @param bound what it belongs to, see {@link #bind}
	 * @param text the text
	 * @return nonce, sealed text and tag
	 */
	public static byte[] seal(byte[] key, byte[] bound, byte[] text) {
		byte[] sealed = new byte[NONCE + text.length + TAG];
		byte[] nonce = new byte[NONCE];
		RANDOM.nextBytes(nonce);
		System.arraycopy(nonce, 0, sealed, 0, NONCE);
		try {
			cipher(Cipher.ENCRYPT_MODE, key, bound, nonce).doFinal(text, 0, text.length, sealed, NONCE);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("AES-256-GCM is not to be had", ex);
		}
	}

	/**
	 * Opens a sealed text.
	 * @param key 256 bits
	 * @param bound what it belongs to
	 * @param sealed what {@link #seal} returned
	 * @return the text
	 * @throws GeneralSecurityException when key, binding or a single bit differs
	 */
	public static byte[] open(byte[] key, byte[] bound, byte[] sealed) throws GeneralSecurityException {
		if (sealed.length < NONCE + TAG) {
			throw new GeneralSecurityException("Too short");
		}
		return cipher(Cipher.DECRYPT_MODE, key, bound, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE,
				sealed.length - NONCE);
	}

	private static Cipher cipher(int mode, byte[] key, byte[] bound, byte[] nonce) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
		cipher.updateAAD(bound);
		return cipher;
	}

	/**
	 * Writes parts so that no two lists of parts give the same bytes: how many there are,
	 * and each with its length.
	 */
	public static byte[] bind(String... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(parts.length);
			for (String part : parts) {
				byte[] text = part.getBytes(StandardCharsets.UTF_8);
				out.writeInt(text.length);
				out.write(text);
			}
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
