package se.origo.casefile;

import java.util.Arrays;
import java.util.UUID;

/**
 * Texts that are not sealed at all: only the benchmark puts it in the place of the seal,
 * to say what the seal costs.
 */
public final class PlainSeal extends Seal {

	private static final byte PLAIN = 'p';

	public PlainSeal() {
		super(null);
	}

	@Override
	byte[] close(UUID key, Place place, Object value) {
		byte[] text = Contents.write(value);
		byte[] plain = new byte[text.length + 1];
		plain[0] = PLAIN;
		System.arraycopy(text, 0, plain, 1, text.length);
		return plain;
	}

	@Override
	Object open(Place place, byte[] plain) {
		return Contents.read(Arrays.copyOfRange(plain, 1, plain.length));
	}

	/** What the benchmark takes out and puts back. */
	public static Class<?> replaced() {
		return Seal.class;
	}

}
