package se.origo.browser;

import java.util.List;

import se.origo.OrigoTest;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages hold what WCAG 2.1 AA asks, as far as a machine can tell (DOS-lagen, EN 301
 * 549).
 */
@OrigoTest
@ExtendWith(Office.Opening.class)
class AccessibilityTest {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

	@Test
	void everybodyCanSignIn(Office office) {
		assertAccessible(office.person("danderyd").visits("/login"));
	}

	@Test
	void everybodyCanReadTheAuditPage(Office office) {
		assertAccessible(office.signIn("granskare").visits("/audit/").sees("Granskning av ett ärende"));
	}

	@Test
	void everybodyCanReadTheOperationsPage(Office office) {
		assertAccessible(office.signIn("drift").visits("/operations/").sees("Fel i processerna"));
	}

	@Test
	void everybodyCanSearch(Office office) {
		assertAccessible(office.signIn("danderyd").visits("/cases/").sees("Sök ärende"));
	}

	@Test
	void everybodyCanBreakTheGlass(Office office) {
		assertAccessible(office.signIn("danderyd").starts("Nödöppning").opens("Begär nödöppning"));
	}

	@Test
	void everybodyCanFillInAForm(Office office) {
		assertAccessible(office.signIn("danderyd").starts("Överlämning").opens("Skriv utkast"));
	}

	private static void assertAccessible(Person person) {
		assertThat(violations(person.page())).isEmpty();
	}

	/** What on this screen breaks a rule, and where. */
	static List<String> violations(Page page) {
		return new AxeBuilder(page).withTags(RULES)
			.analyze()
			.getViolations()
			.stream()
			.map(rule -> rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().map(node -> node.getHtml()).toList())
			.toList();
	}

}
