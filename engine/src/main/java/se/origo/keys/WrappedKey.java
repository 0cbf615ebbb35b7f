package se.origo.keys;

import java.util.Arrays;

/**
 * A key that only the master key can open.
 *
 * @param version which version of the master key wraps it
 * @param bytes the wrapped key
 */
record WrappedKey(String version, byte[] bytes) {

	@Override
	public boolean equals(Object other) {
		return other instanceof WrappedKey that && this.version.equals(that.version)
				&& Arrays.equals(this.bytes, that.bytes);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.bytes);
	}

	/** Never the bytes. */
	@Override
	public String toString() {
		return "WrappedKey[" + this.version + "]";
	}

}
