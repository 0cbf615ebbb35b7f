package se.origo.notice;

import java.util.Arrays;
import java.util.Locale;

/**
 * What a mail says. Every mail of a kind is the same for everybody: its words know
 * neither case nor party, nor how many things wait.
 */
enum Kind {

	/** A task has arrived. */
	ARRIVED("Origo: något nytt väntar / something new is waiting", "Något nytt väntar på dig i Origo.",
			"Something new is waiting for you in Origo."),
	/** A task is overdue. */
	OVERDUE("Origo: något är försenat / something is overdue", "Något som väntar på dig i Origo är försenat.",
			"Something that waits for you in Origo is overdue."),
	/** Nobody has answered, and somebody else is asked, or the same person again. */
	ESCALATED("Origo: något väntar på svar / something awaits an answer",
			"Något i Origo har inte besvarats i tid och väntar på dig.",
			"Something in Origo has not been answered in time and waits for you."),
	/** The centre has an alarm. */
	ALARM("Origo: larm / alarm", "Det finns ett larm i Origo.", "There is an alarm in Origo."),
	/** At set times, instead of each by itself. */
	DIGEST("Origo: det finns att göra / there are things to do", "Det finns att göra för dig i Origo.",
			"There are things for you to do in Origo.");

	private static final String TEXT = """
			%s
			Logga in för att se vad det gäller:

			%s

			Det här meddelandet innehåller inga uppgifter om något ärende. Det kan inte besvaras.

			--

			%s
			Sign in to see what it is about:

			%s

			This message says nothing about any case. It cannot be answered.
			""";

	private final String subject;

	private final String swedish;

	private final String english;

	Kind(String subject, String swedish, String english) {
		this.subject = subject;
		this.swedish = swedish;
		this.english = english;
	}

	/** The word in the database. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Kind of(String code) {
		return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow();
	}

	/** The subject. */
	String subject() {
		return this.subject;
	}

	/**
	 * The text.
	 * @param link the application's front page
	 */
	String text(String link) {
		return TEXT.formatted(this.swedish, link, this.english, link);
	}

}
