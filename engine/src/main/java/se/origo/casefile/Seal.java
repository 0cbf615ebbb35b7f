package se.origo.casefile;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

import se.origo.keys.Aead;
import se.origo.keys.Keys;
import se.origo.keys.NoSuchKey;

import org.springframework.stereotype.Component;

/**
 * Seals what is written in a case. An envelope says its version and the id of the key,
 * then come nonce, sealed text and tag. Texts are padded, so that the length says whether
 * it is a word, some sentences or a page, and no more.
 */
@Component
class Seal {

	private static final byte VERSION = 1;

	private static final int HEAD = 1 + 2 * Long.BYTES;

	/** A word, some sentences, a page, several; beyond that in steps of the last. */
	private static final int[] LENGTHS = { 256, 1024, 4096, 16384 };

	private final Keys keys;

	Seal(Keys keys) {
		this.keys = keys;
	}

	/** Seals a value for its place. */
	byte[] close(UUID key, Place place, Object value) {
		byte[] text = padded(Contents.write(value));
		byte[] bound = place.bound(String.valueOf(VERSION), key.toString());
		byte[] sealed = this.keys.with(key, bytes -> Aead.seal(bytes, bound, text));
		return ByteBuffer.allocate(HEAD + sealed.length)
			.put(VERSION)
			.putLong(key.getMostSignificantBits())
			.putLong(key.getLeastSignificantBits())
			.put(sealed)
			.array();
	}

	/**
	 * Opens what stands in a place.
	 * @throws Unreadable when it is not what was sealed for this place, or its key is
	 * gone
	 */
	Object open(Place place, byte[] envelope) {
		if (envelope.length < HEAD || envelope[0] != VERSION) {
			throw new Unreadable();
		}
		ByteBuffer head = ByteBuffer.wrap(envelope, 1, HEAD - 1);
		UUID key = new UUID(head.getLong(), head.getLong());
		byte[] bound = place.bound(String.valueOf(VERSION), key.toString());
		byte[] sealed = Arrays.copyOfRange(envelope, HEAD, envelope.length);
		try {
			return Contents.read(unpadded(this.keys.with(key, bytes -> opened(bytes, bound, sealed))));
		}
		catch (NoSuchKey ex) {
			throw new Unreadable();
		}
	}

	private static byte[] opened(byte[] key, byte[] bound, byte[] sealed) {
		try {
			return Aead.open(key, bound, sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new Unreadable();
		}
	}

	private static byte[] padded(byte[] text) {
		int needed = Integer.BYTES + text.length;
		int longest = LENGTHS[LENGTHS.length - 1];
		int length = Arrays.stream(LENGTHS)
			.filter(each -> each >= needed)
			.findFirst()
			.orElse((needed + longest - 1) / longest * longest);
		return ByteBuffer.allocate(length).putInt(text.length).put(text).array();
	}

	private static byte[] unpadded(byte[] padded) {
		ByteBuffer buffer = ByteBuffer.wrap(padded);
		byte[] text = new byte[buffer.getInt()];
		buffer.get(text);
		return text;
	}

}
