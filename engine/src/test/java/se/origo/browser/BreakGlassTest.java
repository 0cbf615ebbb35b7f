package se.origo.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.origo.OrigoTest;
import se.origo.story.Story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The young person rings, and everybody who has the case is away. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class BreakGlassTest {

	private static final String WORDS = "Den unga ringde 18.20 och vågar inte gå hem.";

	private final Youth youth = new Youth();

	@Test
	void theDeputyFindsTheCaseBreaksTheGlassReadsAndTheReviewerJudges(Office office) {
		String number = accepted(office);
		Person deputy = finds(office.signIn("sollentuna-2"), number).photograph("15-found");
		asks(deputy, number);
		deputy.opens("Läs det nödöppnade ärendet")
			.theTaskSays(number, "Allt du läser granskas")
			.photograph("15-opened");
		looks(deputy, number);
		judges(office.signIn("loggranskare"), number);
		Person manager = office.signIn("sollentuna-chef").opens("Ta del av nödöppningen");
		manager.theTaskSays("Ersättare Sollentuna").seesNot(number).photograph("15-notice");
		deputy.ticks("Jag har läst det jag behövde. Stäng ärendet nu.").completes();
		Person auditor = office.signIn("granskare").audits(number);
		auditor.sees("Ärendet nödöppnades", "Nödöppningen granskades: Ja").photograph("15-audit");
	}

	private void asks(Person deputy, String number) {
		deputy.page().getByRole(AriaRole.BUTTON, button("Nödöppna ärende " + number)).click();
		deputy.form().waitFor();
		assertAddressIsSilent(deputy, number);
		deputy.reads("Ärendenummer", number).photograph("15-request");
		deputy.chooses("Varför måste ärendet öppnas nu?", "Den unga hör av sig och ingen som har ärendet kan nås")
			.fills("Vad har hänt, och varför kan det inte vänta?", WORDS)
			.ticks("Jag vet att nödöppningen och allt jag läser granskas.")
			.completes();
	}

	@Test
	void theSearchFitsANarrowScreen(Office office) {
		String number = accepted(office);
		Person deputy = office.signIn("sollentuna-2");
		deputy.page().setViewportSize(320, 800);
		finds(deputy, number).photograph("15-found-narrow");
		org.assertj.core.api.Assertions
			.assertThat(deputy.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
			.isEqualTo(true);
		org.assertj.core.api.Assertions.assertThat(AccessibilityTest.violations(deputy.page())).isEmpty();
	}

	private void looks(Person deputy, String number) {
		deputy.opensTab("Ärende").theTaskSays(number, "Åldersgrupp").seesNot(this.youth.words());
		deputy.page().getByRole(AriaRole.BUTTON, button("Visa identitet")).click();
		deputy.sees(this.youth.words()[0]).photograph("15-panel");
		deputy.opensTab("Formulär");
	}

	private void judges(Person reviewer, String number) {
		reviewer.opens("Granska nödöppningen").theTaskSays("Ersättare Sollentuna", number);
		reviewer.theTaskSays("Namn").seesNot(WORDS).seesNot(this.youth.words()).photograph("15-review").takes();
		reviewer.chooses("Var nödöppningen befogad?", "Ja, den var befogad")
			.fills("Varför bedömer du det så?", "Ingen kunde nås.")
			.completes();
	}

	@Test
	void whatIsNotFoundIsSaidInWordsAndLeavesNothingInTheBrowser(Office office) {
		Person person = office.signIn("sollentuna").visits("/cases/");
		for (String sought : List.of("22222-22222", "Anna")) {
			person.page().getByLabel("Personnummer eller ärendenummer").fill(sought);
			person.page().keyboard().press("Enter");
			person.sees(sought.equals("Anna") ? "Ange ett personnummer" : "Inget hittades.");
			assertThat(person.page().getByLabel("Personnummer eller ärendenummer")).isFocused();
		}
		person.photograph("15-nothing");
		org.assertj.core.api.Assertions.assertThat(person.window().keeps()).doesNotContain("22222-22222");
		org.assertj.core.api.Assertions.assertThat(person.window().visited()).noneMatch(url -> url.contains("22222"));
	}

	private String accepted(Office office) {
		Story story = office.story().sent(this.youth.letterTo("sollentuna"), "CONSENT");
		story.as("sollentuna").acknowledges().accepts();
		return story.receiver().caseNumber();
	}

	private static Person finds(Person person, String number) {
		person.visits("/cases/");
		person.page().getByLabel("Personnummer eller ärendenummer").fill(number);
		person.page().getByRole(AriaRole.BUTTON, button("Sök")).click();
		return person.sees("Antal ärenden: 1", number);
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

	private static void assertAddressIsSilent(Person person, String number) {
		org.assertj.core.api.Assertions.assertThat(person.window().visited()).noneMatch(url -> url.contains(number));
		org.assertj.core.api.Assertions.assertThat(person.window().keeps()).doesNotContain(number);
	}

}
