package se.origo.tasklist;

import org.springframework.http.HttpStatus;

/**
 * A call that is answered with no: a status and a Swedish sentence that says what to do.
 */
class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient HttpStatus status;

	private final String field;

	Refusal(HttpStatus status, String sentence) {
		this(status, null, sentence);
	}

	Refusal(HttpStatus status, String field, String sentence) {
		super(sentence, null, false, false);
		this.status = status;
		this.field = field;
	}

	/**
	 * Not there, not there any more, or not this caller's to know: always the same
	 * answer.
	 */
	static Refusal notFound() {
		return new Refusal(HttpStatus.NOT_FOUND, "Uppgiften finns inte, eller är redan avslutad. Ladda om listan.");
	}

	/** The form key it concerns, or null. */
	String field() {
		return this.field;
	}

	HttpStatus status() {
		return this.status;
	}

}
