package se.origo.browser;

import java.util.List;
import java.util.UUID;

import se.origo.Today;
import se.origo.story.Letter;

/**
 * The young person of a test, made of random tokens: a word of them anywhere is a leak.
 */
final class Youth {

	static final String CONSENT = "Samtycke (OSL 10 kap. 1 § och 12 kap. 2 §)";

	private final String name = token("namn");

	private final String situation = token("hant");

	private final String contact = token("nas");

	private final String wishes = token("vill");

	private final String feedback = token("svar");

	static String token(String kind) {
		return kind + UUID.randomUUID().toString().replace("-", "");
	}

	/** A draft is written about them, up to the question what to do with it. */
	void draftedBy(Person sender, String receiver) {
		sender.starts("Överlämning").opens("Skriv utkast");
		sender.chooses("Mottagare", receiver).chooses("Hur bråttom är det?", "Normalt: svar inom en arbetsdag");
		sender.chooses("Åldersgrupp", "15–17 år")
			.chooses("Vad gäller det?", "Kontroll och begränsat livsutrymme")
			.chooses("Vad behövs?", "Stödsamtal");
		isDescribedBy(sender);
		sender.chooses("Vilka uppgifter ska lämnas ut när ärendet tas emot?", "Namn",
				"Vad som har hänt och hur läget är");
		sender.chooses("Vad vill du göra?", "Gå vidare och välja lagstöd");
	}

	/** The draft is written, consent chosen, and the hand-over sent. */
	void sentBy(Person sender, String receiver) {
		draftedBy(sender, receiver);
		sends(sender);
	}

	/** The open draft is completed, consent chosen, and the hand-over sent. */
	void sends(Person sender) {
		sender.completes().opens("Välj lagstöd").takes();
		sender.chooses("Vilket lagstöd gäller?", CONSENT).chooses("Hur lämnades samtycket?", "Muntligt");
		sender.fills("Samtycket gäller till och med", Today.local().plusDays(90).toString());
		sender.chooses("Vad vill du göra?", "Skicka överlämningen").completes();
	}

	private void isDescribedBy(Person sender) {
		sender.fills("Namn", this.name)
			.fills("Hur och när kan den unga nås utan fara?", this.contact)
			.fills("Vad har hänt och hur är läget nu?", this.situation)
			.fills("Vad vill den unga själv?", this.wishes);
	}

	/** What a sender would write of them, where writing is not what is looked at. */
	Letter letterTo(String receiver) {
		return Letter.to(receiver)
			.with("personName", this.name)
			.with("safeContact", this.contact)
			.with("situation", this.situation)
			.with("wishes", this.wishes)
			.with("disclosedItems", List.of("personName", "situation"));
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
