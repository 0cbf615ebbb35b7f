package se.origo.breakglass;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.origo.OrigoTest;
import se.origo.party.Register;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.breakglass.GlassStory.expect;

/**
 * What those who review the log, and the own manager, learn of an opening and do with it.
 */
@OrigoTest
class GlassReviewProcessTest {

	private static final String WHY = "Ingen svarade hos parten den kvällen.";

	@Autowired
	GlassStory glass;

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	private final Letter letter = Letter.to("botkyrka");

	private Story handOver;

	private String opened;

	private String opening;

	private String review;

	@BeforeEach
	void theDeputyHasBrokenTheGlass() {
		this.handOver = this.stories.begin().sent(this.letter, "CONSENT");
		this.handOver.as("botkyrka").acknowledges().accepts();
		this.opened = this.handOver.receiver().caseNumber();
		this.opening = this.glass.opens("botkyrka-2", this.opened);
		this.review = this.glass.taskAbout(this.opening, "reviewGlass");
	}

	@AfterEach
	void everythingIsOver() {
		this.glass.ends(this.handOver);
	}

	@Test
	void theReviewerLearnsWhoWhenWhyAndWhatWasReadAndNeverWhatItSays() {
		assertThat(this.glass.lists("loggranskare", "party", this.review)).isTrue();
		assertThat(this.glass.shown("loggranskare", this.review, "glassText")).contains("Ersättare Botkyrka",
				this.opened, "Det får läsas till", "Den unga hör av sig och ingen som har ärendet kan nås");
		assertThat(this.glass.shown("loggranskare", this.review, "glassItems")).isEqualTo("Inget har lästs.");
		String task = this.glass.task(this.opening);
		this.glass.panel("botkyrka-2", task);
		this.glass.identity("botkyrka-2", task);
		assertThat(this.glass.shown("loggranskare", this.review, "glassItems")).contains("Åldersgrupp", "Namn")
			.doesNotContain(this.letter.said("personName"), "15–17");
		assertThat(this.glass.panel("loggranskare", this.review)).doesNotContain(this.opened, "Åldersgrupp");
	}

	@Test
	void nobodyElseLearnsOfTheReview() {
		for (String name : List.of("botkyrka", "botkyrka-2", "botkyrka-chef", "origo", "kurator", "samordnare",
				"granskare", "drift", "processagare", "danderyd")) {
			expect(404, this.glass.reads(name, this.review));
			assertThat(this.glass.lists(name, "party", this.review)).as(name).isFalse();
		}
	}

	@ParameterizedTest
	@CsvSource({ "justified,openingJustified", "not-justified,openingNotJustified", "follow-up,openingFollowedUp" })
	void aVerdictIsOnRecordInTheOpenedCase(String verdict, String end) {
		String reviewCase = this.glass.caseOf(this.review);
		gives(verdict);
		assertThat(this.glass.end(reviewCase)).isEqualTo(end);
		assertThat(this.glass
			.rows("select payload from origo.audit where kind = 'glass-reviewed' and case_number = :case", this.opened))
			.singleElement()
			.asString()
			.contains("\"verdict\":\"" + verdict + "\"")
			.doesNotContain(WHY);
	}

	@Test
	void whatAReviewerWritesLiesWhereNoColleagueOfTheCentreReads() {
		String reviewCase = this.glass.caseOf(this.review);
		gives("not-justified");
		assertThat(this.glass.rows("select item from origo.case_item where case_number = :case", reviewCase))
			.containsExactly("glassVerdictWords");
		assertThat(this.glass.rows("select party from origo.casefile where case_number = :case", reviewCase))
			.containsExactly("origo.log-reviewer");
		assertThat(this.register.callerBySignInName("kurator").orElseThrow().compartments()).containsExactly("origo");
		assertThat(this.register.callerBySignInName("loggranskare").orElseThrow().compartments())
			.containsExactly("origo.log-reviewer");
		assertThat(this.register.callerBySignInName("granskare").orElseThrow().compartments()).isEmpty();
	}

	@Test
	void aReviewThatNobodyMakesStandsAmongTheLateOnesAndTheRemindersGoOn() {
		String reviewCase = this.glass.caseOf(this.review);
		this.glass.fires(reviewCase, "reviewOverdue");
		this.glass.fires(reviewCase, "reviewStillMissing");
		this.glass.fires(reviewCase, "reviewStillMissing");
		assertThat(this.glass.record(reviewCase).stream().filter("glass-review-reminded"::equals)).hasSize(3);
		this.glass.isDue(this.review);
		assertThat(this.glass.lists("loggranskare", "overdue", this.review)).isTrue();
		gives("justified");
		assertThat(this.glass.instance(reviewCase)).isNull();
	}

	@Test
	void whoOpenedCannotReview() {
		this.glass.alsoReviews("botkyrka-2", () -> {
			assertThat(this.glass.shown("botkyrka-2", this.review, "glassText")).startsWith("Du gjorde själv");
			expect(204, this.glass.claims("botkyrka-2", this.review));
			assertThat(expect(400, this.glass.submits("botkyrka-2", this.review, verdict("justified"))).body())
				.contains("En annan loggranskare måste granska den.");
			expect(204, this.glass.leaves("botkyrka-2", this.review));
		});
		gives("justified");
	}

	@Test
	void theReviewSaysHowItEnded() {
		expect(204, this.glass.submits("botkyrka-2", this.glass.task(this.opening), Map.of("glassRead", true)));
		assertThat(this.glass.shown("loggranskare", this.review, "glassText")).contains("stängdes av den som öppnade");
	}

	@Test
	void theOwnManagerLearnsThatItHappenedAndNeitherWhichCaseNorWhy() {
		String notice = this.glass.taskAbout(this.opening, "noteGlass");
		assertThat(this.glass.reads("botkyrka-chef", notice).body()).contains("Ersättare Botkyrka")
			.doesNotContain(this.opened, "Den unga hör av sig");
		for (String other : List.of("botkyrka", "botkyrka-2", "origo-chef", "loggranskare")) {
			expect(404, this.glass.reads(other, notice));
		}
		String noticeCase = this.glass.caseOf(notice);
		expect(204, this.glass.claims("botkyrka-chef", notice));
		expect(204, this.glass.submits("botkyrka-chef", notice, Map.of("glassNoted", true)));
		assertThat(this.glass.end(noticeCase)).isEqualTo("glassNoted");
	}

	private void gives(String verdict) {
		expect(204, this.glass.claims("loggranskare", this.review));
		expect(204, this.glass.submits("loggranskare", this.review, verdict(verdict)));
	}

	private static Map<String, Object> verdict(String verdict) {
		return Map.of("glassVerdict", verdict, "glassVerdictWords", WHY);
	}

}
