package se.origo.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The hashes of a log as RFC 6962 and RFC 9162 define them, and the commitments that
 * stand in a leaf instead of values. Each use begins with a byte of its own, so that no
 * hash of one kind can pass for another. An instance belongs to one thread.
 */
public final class Hasher {

	/** Bytes of a hash. */
	public static final int LENGTH = 32;

	/** Bytes of the salt of one field; no bit of their Base64 text is without meaning. */
	public static final int SALT = 15;

	static final byte LEAF = 0;

	private static final byte NODE = 1;

	static final byte FIELD = 2;

	private static final byte DERIVED_SALT = 3;

	private final MessageDigest sha256 = sha256();

	/** What a node is hashed from: given to SHA-256 at once, it costs half as much. */
	private final byte[] node = new byte[1 + 2 * LENGTH];

	/** A new SHA-256. */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The root of a log without entries. */
	public byte[] empty() {
		return this.sha256.digest();
	}

	/** The hash of a leaf. */
	public byte[] leaf(byte[] record) {
		this.sha256.update(LEAF);
		return this.sha256.digest(record);
	}

	/** The hash of the node above two. */
	public byte[] node(byte[] left, byte[] right) {
		this.node[0] = NODE;
		System.arraycopy(left, 0, this.node, 1, LENGTH);
		System.arraycopy(right, 0, this.node, 1 + LENGTH, LENGTH);
		this.sha256.update(this.node, 0, this.node.length);
		return this.sha256.digest();
	}

	/** The hash of what has been put together, its first byte included. */
	byte[] of(Bytes bytes) {
		byte[] hash = new byte[LENGTH];
		of(bytes, hash, 0);
		return hash;
	}

	/** Puts the hash of what has been put together somewhere. */
	void of(Bytes bytes, byte[] into, int at) {
		this.sha256.update(bytes.array(), 0, bytes.length());
		try {
			this.sha256.digest(into, at, LENGTH);
		}
		catch (DigestException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * What stands in a leaf in a value's place: says nothing of the value, and fits no
	 * other.
	 * @param salt the field's own salt
	 * @param name the field's name, so that two fields cannot change places
	 * @param value the value, or null
	 */
	public byte[] commitment(byte[] salt, String name, String value) {
		this.sha256.update(FIELD);
		this.sha256.update(salt);
		text(name);
		if (value == null) {
			this.sha256.update((byte) 0);
		}
		else {
			this.sha256.update((byte) 1);
			text(value);
		}
		return this.sha256.digest();
	}

	/**
	 * A field's own salt: telling it opens this field and no other of the row.
	 * @param rowSalt the salt of the row
	 * @param name the field's name
	 */
	public byte[] fieldSalt(byte[] rowSalt, String name) {
		this.sha256.update(DERIVED_SALT);
		this.sha256.update(rowSalt);
		text(name);
		return Arrays.copyOf(this.sha256.digest(), SALT);
	}

	private void text(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		this.sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
		this.sha256.update(bytes);
	}

}
