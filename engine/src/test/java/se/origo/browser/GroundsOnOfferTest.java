package se.origo.browser;

import se.origo.OrigoTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody can choose a ground that does not hold between the two. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class GroundsOnOfferTest {

	private final Youth youth = new Youth();

	@Test
	void careMayShareWithAMunicipalityForSupportAndWithThePoliceForACrimeButNeverByTheGeneralClause(Office office) {
		Person region = office.signIn("region-stockholm");
		this.youth.draftedBy(region, "Kontaktperson Botkyrka");
		region.completes().opens("Välj lagstöd").takes();
		region.theTaskSays("Nödvändigt för vård eller stöd (OSL 25 kap. 12 §)", "Orosanmälan till socialnämnden");
		region.theTaskSaysNot("Generalklausulen", "Misstänkt brott", "Intresseavvägning").photograph("5-municipality");
		region.chooses("Vad vill du göra?", "Gå tillbaka till utkastet").completes();

		region.opens("Skriv utkast").takes().chooses("Mottagare", "Kontaktperson, Polisregion Stockholm");
		region.chooses("Vad vill du göra?", "Gå vidare och välja lagstöd").completes().opens("Välj lagstöd").takes();
		region.theTaskSays("Misstänkt brott mot någon under 18 år (OSL 10 kap. 21 §)");
		region.theTaskSaysNot("Generalklausulen", "Nödvändigt för vård eller stöd", "Orosanmälan till socialnämnden");
		region.photograph("5-police");
	}

}
