package se.origo.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key with a name, as C2SP signed-note writes it: {@code name+id+key}. Type 1
 * signs the text of a note, type 4 (tlog-cosignature) the text with a time.
 */
public final class Vkey {

	/** A log's own signature. */
	public static final byte LOG = 1;

	/** A party's cosignature. */
	public static final byte COSIGNER = 4;

	private static final Pattern FORMAT = Pattern.compile("([^\\s+\\p{Cntrl}]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

	/** What stands before the 32 bytes of an Ed25519 key in X.509. */
	private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

	private static final int KEY = 32;

	private static final int SIGNATURE = 64;

	private final String name;

	private final byte type;

	private final byte[] key;

	/**
	 * A key.
	 * @param name whose it is; for a log, its origin
	 * @param type {@link #LOG} or {@link #COSIGNER}
	 * @param key the 32 bytes of the Ed25519 key
	 */
	Vkey(String name, byte type, byte[] key) {
		this.name = name;
		this.type = type;
		this.key = key.clone();
	}

	/**
	 * Reads a key.
	 * @throws NotProven when it is none, or its id does not fit
	 */
	public static Vkey parse(String text) throws NotProven {
		Matcher parts = FORMAT.matcher(text.strip());
		if (!parts.matches()) {
			throw new NotProven("Nyckeln har inte formatet namn+id+nyckel.");
		}
		byte[] typed = Base.decode(parts.group(3));
		boolean known = typed.length == KEY + 1 && (typed[0] == LOG || typed[0] == COSIGNER);
		if (!known) {
			throw new NotProven("Nyckeln är av en sort som Origo inte använder.");
		}
		Vkey vkey = new Vkey(parts.group(1), typed[0], Arrays.copyOfRange(typed, 1, typed.length));
		if (!HexFormat.of().formatHex(vkey.id()).equals(parts.group(2))) {
			throw new NotProven("Nyckelns id stämmer inte med nyckeln.");
		}
		return vkey;
	}

	static byte[] raw(PublicKey key) {
		byte[] encoded = key.getEncoded();
		return Arrays.copyOfRange(encoded, encoded.length - KEY, encoded.length);
	}

	/** Whose key it is. */
	public String name() {
		return this.name;
	}

	/** Whether it is a party's key for cosignatures. */
	public boolean isCosigner() {
		return this.type == COSIGNER;
	}

	byte[] id() {
		byte[] hash = Hasher.sha256()
			.digest(concat((this.name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] { this.type }, this.key));
		return Arrays.copyOf(hash, 4);
	}

	/**
	 * Whether a signature is this key's for a text.
	 * @param text the text of a note
	 * @param signed what follows the key's id in the signature
	 */
	boolean verifies(String text, byte[] signed) {
		byte[] signature = isCosigner() ? Arrays.copyOfRange(signed, Math.min(Long.BYTES, signed.length), signed.length)
				: signed;
		if (signature.length != SIGNATURE) {
			return false;
		}
		try {
			Signature check = Signature.getInstance("Ed25519");
			check.initVerify(
					KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(concat(X509, this.key))));
			check.update(isCosigner() ? cosigned(ByteBuffer.wrap(signed).getLong(), text)
					: text.getBytes(StandardCharsets.UTF_8));
			return check.verify(signature);
		}
		catch (GeneralSecurityException ex) {
			return false;
		}
	}

	/** What a party signs: the text with the time at which it saw it. */
	static byte[] cosigned(long seconds, String text) {
		return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
	}

	static byte[] concat(byte[]... parts) {
		int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
		ByteBuffer all = ByteBuffer.allocate(length);
		Arrays.stream(parts).forEach(all::put);
		return all.array();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Vkey vkey && vkey.toString().equals(toString());
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.name, this.type, Arrays.hashCode(this.key));
	}

	/** {@code name+id+key}. */
	@Override
	public String toString() {
		return this.name + "+" + HexFormat.of().formatHex(id()) + "+"
				+ Base.encode(concat(new byte[] { this.type }, this.key));
	}

}
