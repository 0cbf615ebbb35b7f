package se.origo.browser;

import se.origo.OrigoTest;
import se.origo.story.Story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tab "Ärende", clicked: what shows at once, what a press reveals, and scenario 6.
 */
@OrigoTest
@ExtendWith(Office.Opening.class)
class CasePanelTest {

	private final Youth youth = new Youth();

	@Test
	void identityShowsAfterAPressOnlyAndLeavesTheScreenWithTheTab(Office office) {
		Person danderyd = office.signIn("danderyd").follows(sent(office).sender().caseNumber());
		danderyd.opens("Följ överlämningen").opensTab("Ärende").sees("Förseglat: Namn", "Utlämnat av oss");
		danderyd.seesNot(this.youth.words()).photograph("panel-closed");
		assertAccessible(danderyd);
		presses(danderyd, "Visa identitet");
		danderyd.sees(this.youth.words()[0], "Att du öppnade det är loggat").photograph("panel-identity");
		presses(danderyd, "Visa anteckningar");
		danderyd.sees(this.youth.words()[1]).photograph("panel-notes");
		assertAccessible(danderyd);
		presses(danderyd, "Dölj: Identitet och kontakt");
		danderyd.seesNot(this.youth.words()[0]);
		presses(danderyd, "Visa identitet");
		danderyd.sees(this.youth.words()[0]).opensTab("Frister").seesNot(this.youth.words());
		assertThat(danderyd.window().keeps()).doesNotContain(this.youth.words());
		assertThat(danderyd.window().rawKeys()).isEmpty();
	}

	@Test
	void anotherTaskOrTheEndOfTheSessionTakesTheCaseFromTheScreen(Office office) {
		Person danderyd = office.signIn("danderyd").follows(sent(office).sender().caseNumber());
		danderyd.opens("Följ överlämningen").opensTab("Ärende");
		presses(danderyd, "Visa identitet");
		danderyd.sees(this.youth.words()[0]);
		danderyd.page().context().clearCookies();
		danderyd.page().getByText("Visa anteckningar").click();
		danderyd.page().waitForURL(address -> address.contains("/login"));
		danderyd.seesNot(this.youth.words());
	}

	@Test
	void itIsReadAtTwiceTheSizeOnASmallScreenAndWithTheKeyboardAlone(Office office) {
		Person danderyd = office.signIn("danderyd").follows(sent(office).sender().caseNumber());
		danderyd.opens("Följ överlämningen").opensTab("Ärende").sees("Utlämnat av oss");
		// 1280 pixels at 200 % is 640; without the half second in which the columns
		// slide.
		danderyd.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		danderyd.page().setViewportSize(640, 900);
		Locator press = danderyd.page()
			.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa identitet"));
		press.focus();
		danderyd.page().keyboard().press("Enter");
		danderyd.sees(this.youth.words()[0]).photograph("panel-narrow");
		assertThat(danderyd.page()
			.evaluate("(() => { const c = document.querySelector('.origo-case');"
					+ " const { left, right } = c.getBoundingClientRect();"
					+ " return left >= 0 && right <= innerWidth && c.scrollWidth <= c.clientWidth; })()"))
			.isEqualTo(true);
		assertAccessible(danderyd);
	}

	@Test
	void theConsentIsTakenBackWhileTheHandOverIsOnItsWayAndTheReceiverIsTold(Office office) {
		Story story = sent(office);
		Person danderyd = office.signIn("danderyd").follows(story.sender().caseNumber());
		Person botkyrka = office.signIn("botkyrka")
			.follows(story.receiver().caseNumber())
			.opens("Bekräfta mottagningen")
			.opensTab("Ärende");
		botkyrka.sees("Före mottagandet visas bara kodade uppgifter", "Ingen identitet finns i ärendet.");
		botkyrka.seesNot(this.youth.words()).photograph("panel-preview");

		danderyd.opens("Följ överlämningen").opensTab("Ärende");
		danderyd.clicks("Återkalla samtycket …").sees("Det som redan har lämnats finns kvar hos mottagaren.");
		danderyd.photograph("panel-consent-asked");
		assertAccessible(danderyd);
		danderyd.clicks("Nej, behåll samtycket").clicks("Återkalla samtycket …");
		presses(danderyd, "Ja, återkalla samtycket");
		danderyd.sees("Samtycket är återkallat. Inget mer lämnas ut", "Samtycket gäller inte längre");
		danderyd.photograph("panel-consent-withdrawn");

		botkyrka.opens("Bekräfta mottagningen").theTaskSays("Samtycket gäller inte längre").opensTab("Ärende");
		botkyrka.sees("Samtycket gäller inte längre", "samtycket är återkallat").photograph("panel-consent-told");
		botkyrka.opens("Bekräfta mottagningen").takes().ticks("Jag har sett överlämningen").completes();
		botkyrka.opens("Bedöm överlämningen").takes().chooses("Vad beslutar du?", "Ta emot ärendet");
		assertThat(botkyrka.presses("Slutför").status()).isEqualTo(400);
		botkyrka.sees("lagstödet för överlämningen gäller inte längre").seesNot(this.youth.words());
	}

	@Test
	void theConsentIsTakenBackInTheFormToo(Office office) {
		Person danderyd = office.signIn("danderyd").follows(sent(office).sender().caseNumber());
		danderyd.opens("Följ överlämningen").takes().chooses("Vad vill du göra?", "Återkalla samtycket");
		danderyd.sees("mottagaren kan inte skicka vidare").photograph("form-consent");
		danderyd.ticks("Den unga har återkallat samtycket").completes();
		danderyd.opens("Följ överlämningen")
			.theTaskSays("Samtycket är återkallat")
			.theTaskSaysNot("Återkalla samtycket");
	}

	private Story sent(Office office) {
		return office.story().sent(this.youth.letterTo("botkyrka"), "CONSENT");
	}

	private static void presses(Person person, String button) {
		person.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
	}

	private static void assertAccessible(Person person) {
		assertThat(AccessibilityTest.violations(person.page())).isEmpty();
	}

}
