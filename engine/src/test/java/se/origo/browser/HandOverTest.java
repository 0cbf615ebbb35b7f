package se.origo.browser;

import java.util.List;

import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The main job, clicked: hand-overs between parties in Tasklist. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class HandOverTest {

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	private final Youth youth = new Youth();

	@Test
	void silenceGoesByReminderAndDeputyToTheManagerWhoAnswersAndTheLoopCloses(Office office) {
		Person danderyd = office.signIn("danderyd");
		this.youth.sentBy(danderyd, "Kontaktperson Botkyrka");
		danderyd.opens("Följ överlämningen").theTaskSays("Teknisk kvittens", "Inte bekräftad av någon människa än");
		danderyd.photograph("3-followed");

		Person contact = office.signIn("botkyrka").opens("Bekräfta mottagningen");
		contact.seesNot(this.youth.words()).photograph("3-preview");
		Person manager = silenceReachesTheManager(office, contact);
		manager.takes().theTaskSays("Danderyd").seesNot(this.youth.words());
		manager.ticks("Jag har sett överlämningen").completes();
		contact.opens("Bedöm överlämningen").takes().seesNot(this.youth.words());
		contact.chooses("Vad beslutar du?", "Ta emot ärendet").completes();
		contact.opens("Rapportera hur det går").sees(this.youth.listed()).photograph("3-disclosed");
		reportsTheOutcome(contact);

		danderyd.opens("Läs återkopplingen").sees(this.youth.feedback()).photograph("3-feedback");
		danderyd.takes().ticks("Jag har tagit del av återkopplingen").completes();
		danderyd.looksAt("Skickade av oss").seesNot(danderyd.caseNumber());
		bothSidesAreOnRecord(office.signIn("granskare"), danderyd.caseNumber(), contact.caseNumber());
	}

	private Person silenceReachesTheManager(Office office, Person contact) {
		Person deputy = office.signIn("botkyrka-2").follows(contact.caseNumber()).hasNo("Bekräfta mottagningen");
		Person manager = office.signIn("botkyrka-chef").follows(contact.caseNumber()).hasNo("Bekräfta mottagningen");
		contact.letsTheDeadlinePass().photograph("3-reminded");
		deputy.hasNo("Bekräfta mottagningen");
		contact.letsTheDeadlinePass();
		deputy.opens("Bekräfta mottagningen").theTaskSays("Kontaktperson Danderyd");
		manager.hasNo("Bekräfta mottagningen");
		contact.letsTheDeadlinePass();
		manager.opens("Bekräfta mottagningen").theTaskSays("En överlämning väntar på svar");
		manager.theTaskSaysNot("Danderyd", "begränsat livsutrymme").seesNot(this.youth.words()).photograph("3-waiting");
		return manager;
	}

	private void reportsTheOutcome(Person contact) {
		contact.takes().chooses("Vad vill du göra?", "Redovisa utfallet");
		contact.chooses("Vad blev utfallet?", "Den unga har fått den hjälp som behövdes");
		contact.chooses("Lagstöd för återkoppling i ord", Youth.CONSENT)
			.fills("Återkoppling till avsändaren", this.youth.feedback())
			.fills("Varför gäller lagstödet?", "Samtycket omfattar det.")
			.completes();
	}

	private void bothSidesAreOnRecord(Person auditor, String senderCase, String receiverCase) {
		auditor.audits(senderCase).sees("Ärendet öppnades.", "Lämnades ut till", "tillståndet stängd");
		auditor.photograph("3-audit-sender");
		auditor.audits(receiverCase).sees("mottagaren påmindes", "ersättaren tillfrågades", "chefen tillfrågades");
		auditor.sees("Chef Botkyrka", "tillståndet accepterad").seesNot(this.youth.words());
		auditor.seesNot(this.youth.feedback()).photograph("3-audit-receiver");
	}

	@Test
	void aRefusalWithItsReasonReachesTheSenderAndLeavesNothingButTheFact(Office office) {
		Story story = office.story().sent(this.youth.letterTo("botkyrka"), "CONSENT");
		story.as("botkyrka").acknowledges();
		Person botkyrka = office.signIn("botkyrka").follows(story.receiver().caseNumber());
		botkyrka.opens("Bedöm överlämningen").takes();
		String task = botkyrka.page().url();
		botkyrka.chooses("Vad beslutar du?", "Avböja");
		botkyrka.chooses("Varför avböjs överlämningen?", "Saknar möjlighet att ta emot i tid")
			.fills("Förklaring till avsändaren", this.youth.feedback())
			.photograph("9-refusal")
			.completes();

		Person danderyd = office.signIn("danderyd").follows(story.sender().caseNumber());
		danderyd.opens("Läs varför den kom tillbaka").theTaskSays("Saknar möjlighet", this.youth.feedback());
		danderyd.photograph("9-returned").takes().ticks("Jag har läst varför den kom tillbaka").completes();
		botkyrka.looksAt("Min parts uppgifter").seesNot(botkyrka.caseNumber());
		botkyrka.page().navigate(task);
		botkyrka.page().reload();
		botkyrka.sees("finns inte").seesNot(this.youth.words()).seesNot(this.youth.feedback());
		assertThat(kept(botkyrka.caseNumber())).isEmpty();
	}

	private List<String> kept(String caseNumber) {
		return this.stories.behindTheCurtain(() -> this.database.sql("""
				select content from origo.case_item where case_number = :case
				union all select content from origo.case_note where case_number = :case
				union all select content from origo.draft where case_number = :case""")
			.param("case", caseNumber)
			.query(String.class)
			.list());
	}

}
