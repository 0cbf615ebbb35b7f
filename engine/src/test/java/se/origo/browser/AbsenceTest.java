package se.origo.browser;

import se.origo.OrigoTest;
import se.origo.Today;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Illness loses no hand-over. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class AbsenceTest {

	private final Youth youth = new Youth();

	@Test
	void tasksOfAContactPersonWhoIsIllReachTheDeputyAndTheRecordSaysForWhom(Office office) {
		String number = office.story().sent(this.youth.letterTo("huddinge"), "CONSENT").receiver().caseNumber();
		Person contact = office.signIn("huddinge").follows(number).opens("Bekräfta mottagningen").takes();
		Person deputy = office.signIn("huddinge-2").follows(contact.caseNumber()).hasNo("Bekräfta mottagningen");

		Person manager = office.signIn("huddinge-chef").starts("Frånvaro").opens("Registrera frånvaron");
		manager.chooses("Vem är borta?", "Kontaktperson Huddinge");
		manager.fillsMoment("Borta från och med", Today.local().minusDays(1).toString(), "08:00");
		manager.fillsMoment("Borta till", Today.local().plusDays(7).toString(), "08:00")
			.photograph("8-absence")
			.completes();

		contact.hasNo("Bekräfta mottagningen");
		deputy.opens("Bekräfta mottagningen")
			.theTaskSays("(för Kontaktperson Huddinge)", "Ta uppgiften")
			.photograph("8-deputy");
		deputy.takes().ticks("Jag har sett överlämningen").completes();
		deputy.opens("Bedöm överlämningen").theTaskSays("(för Kontaktperson Huddinge)");
		contact.hasNo("Bedöm överlämningen");
		office.signIn("granskare")
			.audits(contact.caseNumber())
			.sees("Ersättare Huddinge", "i stället för")
			.photograph("8-audit");

		manager.opens("Följ frånvaron").takes().ticks("Personen är tillbaka, och frånvaron avslutas nu.").completes();
		contact.opens("Bedöm överlämningen").theTaskSaysNot("(för ");
		deputy.hasNo("Bedöm överlämningen");
	}

}
