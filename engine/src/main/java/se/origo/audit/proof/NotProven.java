package se.origo.audit.proof;

/**
 * What a file or a checkpoint should prove is not so. The message is a Swedish sentence
 * for whoever checks it.
 */
public final class NotProven extends Exception {

	private static final long serialVersionUID = 1L;

	private final boolean foreign;

	NotProven(String sentence) {
		this(sentence, false);
	}

	private NotProven(String sentence, boolean foreign) {
		super(sentence);
		this.foreign = foreign;
	}

	/** What was given is no file of Origo's at all. */
	static NotProven foreign(String sentence) {
		return new NotProven(sentence, true);
	}

	NotProven at(long line) {
		return this.foreign ? this : new NotProven("Rad " + line + ": " + getMessage(), false);
	}

	/** Whether the file is not one that could prove anything. */
	public boolean isForeign() {
		return this.foreign;
	}

}
