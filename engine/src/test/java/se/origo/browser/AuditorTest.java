package se.origo.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;

/** The auditor's page, clicked. */
@OrigoTest
@ExtendWith(Office.Opening.class)
class AuditorTest {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

	@Autowired
	Stories stories;

	private Story story;

	@AfterEach
	void endsTheStory() {
		this.story.endsIfBegun();
	}

	@Test
	void anAuditorOpensAFinishedCase(Office office) {
		this.story = this.stories.begin().sent(Letter.to("botkyrka"), "CONSENT");
		this.story.timer("acknowledgementOverdue").fires();
		this.story.as("botkyrka").acknowledges().accepts().reports("handled");
		this.story.as("danderyd").readsFeedback();
		Person auditor = office.signIn("granskare").audits(this.story.receiver().caseNumber());
		assertThat(auditor.page().locator(".djs-shape.walked").first()).isVisible();
		shot(auditor, "a-wide");
		assertAccessible(auditor);
		auditor.page().setViewportSize(480, 900);
		shot(auditor, "a-narrow");
		assertAccessible(auditor);
		auditor.page().setViewportSize(1600, 1000);
		auditor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		shot(auditor, "a-print");
		auditor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
		assertThat(auditor.window().console()).isEmpty();
	}

	private static void shot(Person person, String name) {
		person.page()
			.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "screens", name + ".png")));
	}

	private static void assertAccessible(Person person) {
		assertThat(new AxeBuilder(person.page()).withTags(RULES).analyze().getViolations())
			.extracting(rule -> rule.getId() + ": " + rule.getHelp() + " "
					+ rule.getNodes().stream().map(node -> node.getHtml()).toList())
			.isEmpty();
	}

}
