package se.origo.keys;

/** The key does not exist, or not any more. Says nothing about which. */
public class NoSuchKey extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoSuchKey() {
		super("No such key");
	}

}
