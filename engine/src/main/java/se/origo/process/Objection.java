package se.origo.process;

/**
 * Says no in the middle of a transaction, which then changes nothing: something that was
 * right when it was asked is not any more. The person who acted sees the sentence.
 */
public class Objection extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String field;

	/**
	 * An objection.
	 * @param problem what is wrong, and which field it concerns
	 */
	public Objection(Problem problem) {
		super(problem.sentence(), null, false, false);
		this.field = problem.field();
	}

	/** The form key it concerns. */
	public String field() {
		return this.field;
	}

}
