package se.origo.browser;

import java.io.IOException;
import java.nio.file.Files;
import se.origo.OrigoTest;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger, clicked: by somebody whom a case concerns, on paper, and by an auditor. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class LedgerReadTest {

	private final Youth youth = new Youth();

	@Test
	void anExtractIsTestedPrintedAndHandedOut(Office office) {
		String number = sent(office);
		Person danderyd = office.signIn("danderyd").starts("Begäran om utdrag").opens("Välj ärende för utdraget");
		danderyd.chooses("Gäller begäran fortfarande?", "Ja, gå vidare");
		danderyd.chooses("Vem begär utdraget?", "Den unga själv");
		danderyd.chooses("Ärende", number + " · till Kontaktperson Botkyrka").photograph("extract-case").completes();

		danderyd.opens("Sekretesspröva utdraget").takes().photograph("extract-test");
		assertAccessible(danderyd);
		danderyd.page().locator(".fjs-form-field-checklist input[type=checkbox]").first().check();
		danderyd.completes();

		danderyd.opens("Lämna ut utdraget").takes().theTaskSays("Vem som har fått veta vad", number);
		danderyd.seesNot(this.youth.words()).photograph("extract-hand-out");
		assertAccessible(danderyd);
		danderyd.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		danderyd.photograph("extract-paper");
		assertThat(danderyd.page().getByText("Vem som har fått veta vad").isVisible()).isTrue();
		assertThat(danderyd.page().getByText("Starta nytt").isVisible()).isFalse();
		assertThat(danderyd.page().getByText("Lämnades utdraget ut?").isVisible()).isFalse();
		danderyd.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		danderyd.chooses("Lämnades utdraget ut?", "Ja, det är lämnat");
		danderyd.ticks("Jag har kontrollerat att den som fick utdraget har rätt till det").completes();
	}

	@Test
	void anAuditorReadsTheDisclosuresAsATableAndTakesThemAwayAsAFile(Office office) throws IOException {
		String number = sent(office);
		Person auditor = office.signIn("granskare").audits(number);
		auditor.sees("Utlämnanden: vem som har fått veta vad", "Kontaktperson Danderyd → Kontaktperson Botkyrka");
		auditor.sees("Samtycke (OSL 10 kap. 1 § och 12 kap. 2 §)").photograph("audit-disclosures");
		assertAccessible(auditor);
		Download file = auditor.page().waitForDownload(() -> auditor.clicks("Hämta utlämnandena som fil (CSV)"));
		assertThat(file.suggestedFilename()).isEqualTo("utlamnanden.csv");
		assertThat(Files.readString(file.path())).contains(number, "förhandsvisning")
			.doesNotContain(this.youth.words());
		auditor.sees("Att du hämtade den är loggat");
		auditor.page().setViewportSize(640, 900);
		auditor.photograph("audit-disclosures-narrow");
		assertAccessible(auditor);
	}

	private String sent(Office office) {
		return office.story().sent(this.youth.letterTo("botkyrka"), "CONSENT").sender().caseNumber();
	}

	private static void assertAccessible(Person person) {
		assertThat(AccessibilityTest.violations(person.page())).isEmpty();
	}

}
