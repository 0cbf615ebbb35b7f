package se.origo.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A colleague is kept from a case, and so from an extract of its ledger and from its
 * disposal.
 */
@OrigoTest
class AboutAnotherCaseTest {

	private static final String COUSIN = "samordnare";

	@Autowired
	Stories stories;

	private final List<Story> told = new ArrayList<>();

	private Story handOver;

	private Story about;

	@BeforeEach
	void theCentreHasHandedACaseOver() {
		this.handOver = begun();
		this.handOver.as("origo").sends(Letter.to("botkyrka"), "CONSENT");
		this.about = begun();
	}

	private Story begun() {
		Story begun = this.stories.begin();
		this.told.add(begun);
		return begun;
	}

	@AfterEach
	void everythingIsOver() {
		this.told.forEach(Story::endsIfBegun);
	}

	private void isBlocked() {
		begun().as("origo").blocks(this.handOver.sender().caseNumber(), "Samordnare, Resurscentrum Origo");
	}

	private void anExtractIsAskedFor() {
		this.about.as("origo").begins("ledger-extract");
		this.about.as("origo")
			.does("chooseExtractCase", Map.of("extractAction", "continue", "extractRequester", "young-person",
					"extractCase", this.handOver.sender().caseNumber()));
	}

	@Test
	void theExtractOfACaseThatIsBlockedIsNotTheirs() {
		isBlocked();
		anExtractIsAskedFor();
		isNotTheCousins("testSecrecy");
	}

	@Test
	void aBlockThatComesLaterTakesTheExtractFromThem() {
		anExtractIsAskedFor();
		assertThat(this.about.as(COUSIN).list()).contains(this.about.task("testSecrecy"));
		isBlocked();
		isNotTheCousins("testSecrecy");
	}

	@Test
	void theDisposalOfACaseThatIsBlockedIsNotTheirs() {
		isBlocked();
		this.handOver.as("botkyrka").acknowledges().accepts().reports("handled");
		this.handOver.as("origo").readsFeedback();
		this.about.as("origo").proposesDisposal(this.handOver.sender().caseNumber(), "KS 2026/17 § 4");
		isNotTheCousins("confirmDisposal");
	}

	private void isNotTheCousins(String element) {
		String task = this.about.task(element);
		assertThat(this.about.as("origo").list()).contains(task);
		assertThat(this.about.as(COUSIN).doesNotFind(task).list()).doesNotContain(task);
	}

}
