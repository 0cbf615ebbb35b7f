package se.origo.browser;

import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.origo.Production;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Signing in for real, as a person at a browser does it: with the keyboard alone. */
@ExtendWith(Production.Running.class)
class ProductionSignInTest {

	private final Production production;

	private final Window window = new Window(Chromium.window());

	private final Person kim;

	ProductionSignInTest(Production production) {
		this.production = production;
		// The proxy in front is played by the header that it sets.
		this.window.page().context().setExtraHTTPHeaders(Map.of("X-Forwarded-Proto", "https"));
		this.kim = new Person("kim", production.address(), this.window);
	}

	@AfterEach
	void close() {
		this.window.close();
	}

	@Test
	void aContactPersonSignsInAtTheServiceWorksAndSignsOut() {
		Page page = this.window.page();
		this.kim.visits("/login").sees("Logga in med e-legitimation").seesNot("Lösenord", "provmiljö");
		assertAccessible();
		signsInAs("kim@botkyrka.se");
		this.kim.sees("Kontaktperson Botkyrka", "Min parts uppgifter").photograph("production");
		assertThat(this.window.keeps()).doesNotContain("kim@botkyrka.se", "eyJ");
		page.locator(".logout a").click();
		this.kim.sees("Du är utloggad.");
		assertThat(page.url()).isEqualTo(this.production.address() + "/login?loggedout");
		this.kim.visits(Person.TASKLIST).sees("Logga in med e-legitimation");
	}

	@Test
	void whoIsNotInTheRegisterIsToldWhatToDo() {
		Page page = this.window.page();
		this.kim.visits("/login");
		signsInAs("nobody@botkyrka.se");
		this.kim.sees("Inloggningen gick inte att genomföra.", "kontakta centrets samordnare");
		assertAccessible();
	}

	@Test
	void whoSearchesForOneNumberAfterAnotherIsToldToWait() {
		Page page = this.window.page();
		this.kim.visits("/login");
		signsInAs("kim@botkyrka.se");
		this.kim.sees("Min parts uppgifter").visits("/cases/");
		Response last = searches(page);
		for (int at = 0; at < 40 && last.status() == 200; at++) {
			last = searches(page);
		}
		assertThat(last.status()).isEqualTo(429);
		assertThat(last.headerValue("Retry-After")).matches("[1-9]\\d?");
		this.kim.sees("Du har sökt många gånger på kort tid. Vänta en minut").photograph("production-often");
		assertAccessible();
	}

	private static Response searches(Page page) {
		page.getByLabel("Personnummer eller ärendenummer").fill("22222-22222");
		return page.waitForResponse(answer -> answer.url().endsWith("/api/cases/search"),
				() -> page.keyboard().press("Enter"));
	}

	private void signsInAs(String name) {
		presses("Logga in med e-legitimation");
		this.window.page().locator("#username").fill(name);
		this.window.page().locator("#password").fill("legitimerad");
		this.window.page().locator("#password").press("Enter");
	}

	private void presses(String link) {
		Page page = this.window.page();
		page.keyboard().press("Tab");
		page.keyboard().press("Tab");
		assertThat(page.getByText(link)).isFocused();
		page.keyboard().press("Enter");
		page.locator("#username").waitFor();
	}

	private void assertAccessible() {
		assertThat(AccessibilityTest.violations(this.window.page())).isEmpty();
	}

}
