package se.origo.process;

/**
 * What a kind of case says of itself in the panel at its tasks. One bean for each kind
 * that has more to say than its number.
 */
public interface CaseGuide {

	/** Id of the process that opens such cases. */
	String kind();

	/**
	 * The state of a case in Swedish, as its party knows it.
	 * @param caseNumber the case
	 * @param party code of the party whose case it is
	 * @return a word or two
	 */
	String state(String caseNumber, String party);

	/**
	 * What the reader should know about what is shown, and what is not yet.
	 * @param caseNumber the case
	 * @param party code of the party whose case it is
	 * @return one or two Swedish sentences, or an empty text
	 */
	String advice(String caseNumber, String party);

}
