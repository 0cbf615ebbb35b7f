package se.origo.keys;

/**
 * The application will not start without a proper place for keys; whoever started it can
 * mend that.
 */
class KeysRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Refuses.
	 * @param reason what is wrong, a Swedish sentence without secrets
	 */
	KeysRefused(String reason) {
		super(reason);
	}

}
