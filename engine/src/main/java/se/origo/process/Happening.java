package se.origo.process;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Something that has to be on record: a read, a disclosure, an answer, a refusal. It is
 * heard in the transaction in which it happens; what nobody hears does not happen.
 */
public final class Happening {

	private final String kind;

	private final String party;

	private final String caseNumber;

	private final String element;

	private final Map<String, ?> codes;

	private final AtomicBoolean heard = new AtomicBoolean();

	/**
	 * A happening.
	 * @param kind what happened, kebab-case past participle such as {@code case-read}
	 * @param party code of the party in whose compartment, or null
	 * @param caseNumber the case, or null
	 * @param element id of the diagram's element or of the thing concerned, or null
	 * @param codes ids, codes and dates; never names, numbers of people or free text
	 */
	public Happening(String kind, String party, String caseNumber, String element, Map<String, ?> codes) {
		this.kind = kind;
		this.party = party;
		this.caseNumber = caseNumber;
		this.element = element;
		this.codes = codes;
	}

	/** What happened. */
	public String kind() {
		return this.kind;
	}

	/** In whose compartment, or null. */
	public String party() {
		return this.party;
	}

	/** In which case, or null. */
	public String caseNumber() {
		return this.caseNumber;
	}

	/** At which element, or null. */
	public String element() {
		return this.element;
	}

	/** Codes that say more. */
	public Map<String, ?> codes() {
		return this.codes;
	}

	/** Called by whoever has put it on record. */
	public void markHeard() {
		this.heard.set(true);
	}

	boolean isHeard() {
		return this.heard.get();
	}

}
