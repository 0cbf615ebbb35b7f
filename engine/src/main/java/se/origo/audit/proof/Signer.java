package se.origo.audit.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs notes with an Ed25519 key; kept as PEM (PKCS #8), as {@code openssl} writes it.
 */
public final class Signer {

	private static final Pattern PEM = Pattern
		.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

	private final PrivateKey key;

	private final Vkey vkey;

	private Signer(String name, PrivateKey key) {
		this.key = key;
		this.vkey = new Vkey(name, Vkey.LOG, publicOf(key));
	}

	/**
	 * The keys of a file, in its order.
	 * @param name the log's origin
	 * @param pem one or more private keys
	 * @throws IllegalArgumentException when there is none, or one is not an Ed25519 key
	 */
	public static List<Signer> read(String name, String pem) {
		List<Signer> signers = new ArrayList<>();
		Matcher keys = PEM.matcher(pem);
		while (keys.find()) {
			signers.add(new Signer(name, key(Base64.getMimeDecoder().decode(keys.group(1)))));
		}
		if (signers.isEmpty()) {
			throw new IllegalArgumentException("No private key in PEM");
		}
		return signers;
	}

	private static PrivateKey key(byte[] encoded) {
		try {
			return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException("Not an Ed25519 key", ex);
		}
	}

	/** A new private key as PEM. */
	public static String newKey() {
		try {
			byte[] key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
			return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(key)
					+ "\n-----END PRIVATE KEY-----\n";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Java makes a public key only together with a private one: from the same seed. */
	private static byte[] publicOf(PrivateKey key) {
		byte[] encoded = key.getEncoded();
		byte[] seed = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
		try {
			KeyPairGenerator pairs = KeyPairGenerator.getInstance("Ed25519");
			pairs.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
				private static final long serialVersionUID = 1L;

				@Override
				public void nextBytes(byte[] bytes) {
					System.arraycopy(seed, 0, bytes, 0, bytes.length);
				}
			});
			KeyPair pair = pairs.generateKeyPair();
			if (!Arrays.equals(pair.getPrivate().getEncoded(), encoded)) {
				throw new IllegalArgumentException("The key is not written in the usual way");
			}
			return Vkey.raw(pair.getPublic());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The public key with the name it signs under. */
	public Vkey vkey() {
		return this.vkey;
	}

	/** Signs a text as a log does. */
	public Note.Line sign(String text) {
		return new Note.Line(this.vkey.name(),
				Vkey.concat(this.vkey.id(), signed(text.getBytes(StandardCharsets.UTF_8))));
	}

	private byte[] signed(byte[] message) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.key);
			signature.update(message);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
