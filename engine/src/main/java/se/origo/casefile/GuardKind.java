package se.origo.casefile;

import java.util.Arrays;
import java.util.Optional;

/** What a guard keeps everybody to who works with the case. */
public enum GuardKind {

	/** Whoever has custody must not learn that there is a case. */
	DO_NOT_INFORM_GUARDIAN("do-not-inform-guardian", "Informera inte vårdnadshavare",
			"Kontakta inte vårdnadshavare eller släkt, och lämna inte ut något till dem."),
	/** Nothing may show where the young person is. */
	PROTECTED_IDENTITY("protected-identity", "Skyddade personuppgifter",
			"Skriv ingen adress och ingen kommun. Lämna inte ut något som kan visa var den unga finns."),
	/** The young person is reached in one way only. */
	SAFE_CONTACT("safe-contact", "Säker kontakt är överenskommen",
			"Ta bara kontakt på det sätt som står under Identitet och kontakt."),
	/** Nothing leaves towards anything that the family can reach. */
	OUTGOING_FROZEN("outgoing-frozen", "Utgående kontakter är frysta",
			"Skicka inget till en adress eller ett nummer som familjen kan nå, och ring inte dit.");

	private final String code;

	private final String heading;

	private final String advice;

	GuardKind(String code, String heading, String advice) {
		this.code = code;
		this.heading = heading;
		this.advice = advice;
	}

	/** Its word in diagrams, forms and the database. */
	public String code() {
		return this.code;
	}

	/** A few Swedish words. */
	public String heading() {
		return this.heading;
	}

	/** What to do and what not, in Swedish. */
	public String advice() {
		return this.advice;
	}

	/** The kind with this word, or empty. */
	public static Optional<GuardKind> of(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
	}

}
