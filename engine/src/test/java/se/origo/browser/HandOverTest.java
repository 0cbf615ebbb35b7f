package se.origo.browser;

import java.time.LocalDate;

import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, clicked: hand-overs between parties in Tasklist. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class HandOverTest {

	private static final String CONSENT = "Samtycke (OSL 10 kap. 1 § och 12 kap. 2 §)";

	private final Youth youth = new Youth();

	@Test
	void silenceGoesByReminderAndDeputyToTheManagerWhoAnswersAndTheLoopCloses(Office office) {
		Person danderyd = office.signIn("danderyd");
		sends(danderyd, "Kontaktperson Botkyrka");
		danderyd.opens("Följ överlämningen").sees("Teknisk kvittens", "Inte bekräftad av någon människa än");
		danderyd.photograph("3-followed");

		Person contact = office.signIn("botkyrka").opens("Bekräfta mottagningen");
		contact.seesNot(this.youth.words()).photograph("3-preview");
		Person deputy = office.signIn("botkyrka-2").follows(contact.caseNumber()).hasNo("Bekräfta mottagningen");
		Person manager = office.signIn("botkyrka-chef").follows(contact.caseNumber()).hasNo("Bekräfta mottagningen");
		contact.letsTheDeadlinePass().photograph("3-reminded");
		deputy.hasNo("Bekräfta mottagningen");
		contact.letsTheDeadlinePass();
		deputy.opens("Bekräfta mottagningen").sees("Kontaktperson Danderyd");
		manager.hasNo("Bekräfta mottagningen");
		contact.letsTheDeadlinePass();
		manager.opens("Bekräfta mottagningen").sees("En överlämning väntar på bekräftelse");
		manager.seesNot("Danderyd", "begränsat livsutrymme").seesNot(this.youth.words()).photograph("3-waiting");

		manager.takes().sees("Danderyd").seesNot(this.youth.words());
		manager.ticks("Jag har sett överlämningen").completes();
		contact.opens("Bedöm överlämningen").takes().seesNot(this.youth.words());
		contact.chooses("Vad beslutar du?", "Ta emot ärendet").completes();
		contact.opens("Rapportera hur det går").sees(this.youth.listed()).photograph("3-disclosed");
		contact.takes().chooses("Vad vill du göra?", "Redovisa utfallet");
		contact.chooses("Vad blev utfallet?", "Den unga har fått den hjälp som behövdes");
		contact.chooses("Lagstöd för återkoppling i ord", CONSENT)
			.fills("Återkoppling till avsändaren", this.youth.feedback())
			.fills("Varför gäller lagstödet?", "Samtycket omfattar det.")
			.completes();

		danderyd.opens("Läs återkopplingen").sees(this.youth.feedback()).photograph("3-feedback");
		danderyd.takes().ticks("Jag har tagit del av återkopplingen").completes();
		danderyd.looksAt("Skickade av oss").seesNot(danderyd.caseNumber());
	}

	/** Writes the draft, chooses consent and sends. */
	private void sends(Person sender, String receiver) {
		sender.starts("Överlämning").opens("Skriv utkast");
		sender.chooses("Mottagare", receiver).chooses("Hur bråttom är det?", "Normalt: svar inom en arbetsdag");
		sender.chooses("Åldersgrupp", "15–17 år")
			.chooses("Vad gäller det?", "Kontroll och begränsat livsutrymme")
			.chooses("Vad behövs?", "Stödsamtal");
		this.youth.isDescribedBy(sender);
		sender.chooses("Vilka uppgifter ska lämnas ut när ärendet tas emot?", "Namn",
				"Vad som har hänt och hur läget är");
		sender.photograph("3-draft");
		sender.chooses("Vad vill du göra?", "Gå vidare och välja lagstöd").completes();
		sender.opens("Välj lagstöd")
			.takes()
			.chooses("Vilket lagstöd gäller?", CONSENT)
			.chooses("Hur lämnades samtycket?", "Muntligt");
		sender.fills("Samtycket gäller till och med", LocalDate.now().plusDays(90).toString());
		sender.chooses("Vad vill du göra?", "Skicka överlämningen").completes();
	}

}
