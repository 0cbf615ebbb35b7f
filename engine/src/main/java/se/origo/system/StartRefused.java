package se.origo.system;

/** The application will not start, for a reason that whoever started it can mend. */
public class StartRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String action;

	/**
	 * Refuses.
	 * @param reason what is wrong, a Swedish sentence without secrets
	 * @param action what to do about it
	 */
	public StartRefused(String reason, String action) {
		super(reason);
		this.action = action;
	}

	String action() {
		return this.action;
	}

}
