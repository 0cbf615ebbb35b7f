package se.origo.browser;

import java.util.UUID;

/**
 * The young person of a test, made of random tokens: a word of them anywhere is a leak.
 */
final class Youth {

	private final String name = token("namn");

	private final String situation = token("hant");

	private final String contact = token("nas");

	private final String wishes = token("vill");

	private final String feedback = token("svar");

	static String token(String kind) {
		return kind + UUID.randomUUID().toString().replace("-", "");
	}

	void isDescribedBy(Person sender) {
		sender.fills("Namn", this.name)
			.fills("Hur och när kan den unga nås utan fara?", this.contact)
			.fills("Vad har hänt och hur är läget nu?", this.situation)
			.fills("Vad vill den unga själv?", this.wishes);
	}

	/** What is listed for disclosure. */
	String[] listed() {
		return new String[] { this.name, this.situation };
	}

	String[] words() {
		return new String[] { this.name, this.situation, this.contact, this.wishes };
	}

	String feedback() {
		return this.feedback;
	}

}
