package se.origo.referral;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The states of a hand-over: the words of HL7 FHIR's Task, with the Swedish label people
 * read.
 */
public enum Status {

	/** Being written. */
	DRAFT("draft", "utkast"),
	/** Sent; nobody has acknowledged it. */
	REQUESTED("requested", "skickad"),
	/** Acknowledged by a human being. */
	RECEIVED("received", "mottagen"),
	/** Accepted; the listed items are the receiver's. */
	ACCEPTED("accepted", "accepterad"),
	/** Declined by the receiver or by the person. */
	REJECTED("rejected", "avböjd"),
	/** Passed on; the chain is kept. */
	FORWARDED("forwarded", "vidaresänd"),
	/** Taken back by the sender, or handed back on request. */
	CANCELLED("cancelled", "återkallad"),
	/** Nobody answered. */
	EXPIRED("expired", "utgången"),
	/** Waits; the clock stands still. */
	ON_HOLD("on-hold", "vilande"),
	/** Carried out, with an outcome. */
	COMPLETED("completed", "utförd"),
	/** Could not be carried out. */
	FAILED("failed", "misslyckad"),
	/** The sender has read the feedback. */
	CLOSED("closed", "stängd"),
	/** Should never have been sent. */
	ENTERED_IN_ERROR("entered-in-error", "felregistrerad");

	private static final Set<Status> UNANSWERED = EnumSet.of(REQUESTED, RECEIVED, FORWARDED);

	private final String code;

	private final String label;

	Status(String code, String label) {
		this.code = code;
		this.label = label;
	}

	/** The word in tables, variables and the record. */
	public String code() {
		return this.code;
	}

	/** The Swedish word people read. */
	public String label() {
		return this.label;
	}

	/** Whether the sender can still take it back alone. */
	boolean isUnanswered() {
		return UNANSWERED.contains(this);
	}

	static Status of(String code) {
		return Arrays.stream(values())
			.filter(status -> status.code.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no state \"" + code + "\""));
	}

}
