package se.origo.breakglass;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.breakglass.GlassStory.expect;

/**
 * Somebody must never learn of the case, and the glass is no way round: not for whoever
 * opens, reviews or is told; and the review still reaches somebody.
 */
@OrigoTest
class BlockedGlassTest {

	private static final String UNCLE = "botkyrka-2";

	private static final String REVIEWER = "loggranskare";

	@Autowired
	GlassStory glass;

	@Autowired
	Stories stories;

	private final List<Story> blocks = new ArrayList<>();

	private Story handOver;

	private String ours;

	@BeforeEach
	void danderydHasHandedACaseOverToBotkyrka() {
		this.handOver = this.stories.begin().sent(Letter.to("botkyrka"), "CONSENT");
		this.handOver.as("botkyrka").acknowledges().accepts();
		this.ours = this.handOver.receiver().caseNumber();
	}

	@AfterEach
	void everythingIsOver() {
		this.blocks.forEach(Story::ends);
		this.glass.ends(this.handOver);
	}

	private void isBlocked(String function) {
		Story block = this.stories.begin();
		this.blocks.add(block);
		block.as("danderyd").blocks(this.handOver.sender().caseNumber(), function);
	}

	@Test
	void whoIsBlockedOpensWhatDoesNotExistAndTheAttemptIsOnRecordWithoutTheCase() {
		isBlocked("Ersättare Botkyrka");
		for (String sought : List.of(this.ours, "55555-22222")) {
			assertThat(this.glass.isRefused(UNCLE, sought)).isEqualTo(GlassProcess.NOTHING);
			assertThat(this.glass.rows("""
					select p.sign_in_name from origo.audit a join origo.person p on p.id = a.actor
					where a.kind = 'glass-refused' and a.payload = '{"sought":"' || :case || '"}'
					  and a.case_number <> :case""", sought)).contains(UNCLE);
		}
		assertThat(this.glass.record(this.ours)).doesNotContain("glass-opened", "glass-refused");
		this.glass.opens("botkyrka-chef", this.ours);
	}

	@Test
	void aBlockThatComesWhileItIsOpenClosesItAtOnceAndTheTaskHasNeverBeen() {
		String opening = this.glass.opens(UNCLE, this.ours);
		String task = this.glass.task(opening);
		assertThat(this.glass.panel(UNCLE, task)).contains(this.ours, "Åldersgrupp");
		isBlocked("Ersättare Botkyrka");
		assertThat(this.glass.end(opening)).isEqualTo("glassWithdrawn");
		assertThat(this.glass.rows("select closed_how from origo.opened_glass where glass_case = :case", opening))
			.containsExactly("withdrawn");
		assertThat(this.glass.record(this.ours)).containsSubsequence("glass-opened", "glass-closed");
		for (String call : List.of("/api/tasks/%s/case", "/camunda/api/engine/engine/default/task/%s/form-variables")) {
			String unknown = expect(404, this.glass.person(UNCLE).get(call.formatted("999999999999"))).body();
			assertThat(expect(404, this.glass.person(UNCLE).get(call.formatted(task))).body()).isEqualTo(unknown);
		}
		assertThat(this.glass.lists(UNCLE, "mine", task)).isFalse();
		assertThat(this.glass.isRefused(UNCLE, this.ours)).isEqualTo(GlassProcess.NOTHING);
		assertThat(this.glass.shown(REVIEWER, this.glass.taskAbout(opening, "reviewGlass"), "glassText"))
			.contains("Det stängdes i förtid av Origo");
	}

	@Test
	void aBlockOfSomebodyElseClosesNothingAndWhoIsBlockedIsNotTold() {
		String opening = this.glass.opens(UNCLE, this.ours);
		String notice = this.glass.taskAbout(opening, "noteGlass");
		expect(200, this.glass.reads("botkyrka-chef", notice));
		isBlocked("Chef Botkyrka");
		expect(404, this.glass.reads("botkyrka-chef", notice));
		assertThat(this.glass.lists("botkyrka-chef", "party", notice)).isFalse();
		assertThat(this.glass.panel(UNCLE, this.glass.task(opening))).contains(this.ours, "Åldersgrupp");
		assertThat(this.stories.alarms("botkyrka", "unattended")).isZero();
	}

	@Test
	void whereSomebodyElseIsBlockedTheTaskIsTheOpenersAndNoAlarmIsRaised() {
		isBlocked("Chef Botkyrka");
		String opening = this.glass.opens(UNCLE, this.ours);
		assertThat(this.stories.alarms("botkyrka", "unattended")).isZero();
		expect(404, this.glass.reads("botkyrka", this.glass.task(opening)));
		expect(404, this.glass.reads("botkyrka-chef", this.glass.taskAbout(opening, "noteGlass")));
	}

	@Test
	void whenEveryReviewerIsBlockedTheManagerOfTheCentreReviews() {
		isBlocked("Loggranskare, Resurscentrum Origo");
		managerReviews(this.glass.taskAbout(this.glass.opens(UNCLE, this.ours), "reviewGlass"));
	}

	@Test
	void aReviewerWhoIsBlockedLaterLosesTheReviewToTheManager() {
		String review = this.glass.taskAbout(this.glass.opens(UNCLE, this.ours), "reviewGlass");
		expect(404, this.glass.reads("origo-chef", review));
		expect(204, this.glass.claims(REVIEWER, review));
		isBlocked("Loggranskare, Resurscentrum Origo");
		managerReviews(review);
	}

	private void managerReviews(String review) {
		String reviewCase = this.glass.caseOf(review);
		expect(404, this.glass.reads(REVIEWER, review));
		expect(404, this.glass.claims(REVIEWER, review));
		assertThat(this.glass.lists(REVIEWER, "party", review)).isFalse();
		for (String colleague : List.of("origo", "kurator", "samordnare", UNCLE)) {
			expect(404, this.glass.reads(colleague, review));
		}
		assertThat(this.stories.alarms("origo", "unattended")).isZero();
		assertThat(this.glass.lists("origo-chef", "party", review)).isTrue();
		assertThat(this.glass.shown("origo-chef", review, "glassText")).contains(this.ours, "Ersättare Botkyrka");
		expect(204, this.glass.claims("origo-chef", review));
		expect(204, this.glass.submits("origo-chef", review,
				Map.of("glassVerdict", "justified", "glassVerdictWords", "Ingen annan kunde nås.")));
		assertThat(this.glass.end(reviewCase)).isEqualTo("openingJustified");
		assertThat(this.glass.rows("select party from origo.casefile where case_number = :case", reviewCase))
			.containsExactly("origo.log-reviewer");
	}

	@Test
	void noColleagueLearnsOfTheReviewOrTheNoticeFromTheCasesThatCanBeBlocked() {
		String opening = this.glass.opens(UNCLE, this.ours);
		for (String[] colleague : new String[][] { { "samordnare", "reviewGlass" }, { "botkyrka", "noteGlass" } }) {
			Story block = this.stories.begin();
			this.blocks.add(block);
			block.as(colleague[0]).startsBlock();
			String choices = block.as(colleague[0]).reads("describeConflict").get("conflictCaseChoices").toString();
			assertThat(choices).doesNotContain(this.glass.caseOf(this.glass.taskAbout(opening, colleague[1])));
			assertThat(choices.contains(this.ours)).isEqualTo(colleague[0].equals("botkyrka"));
		}
	}

	@Test
	void whereNobodyMayReviewNothingIsOpened() {
		isBlocked("Loggranskare, Resurscentrum Origo");
		isBlocked("Chef, Resurscentrum Origo");
		assertThat(this.glass.isRefused(UNCLE, this.ours)).contains("ingen som får granska");
		// Nobody reviews the own opening either.
		this.glass.alsoReviews(UNCLE,
				() -> assertThat(this.glass.isRefused(UNCLE, this.ours)).contains("ingen som får granska"));
		assertThat(this.glass.record(this.ours)).doesNotContain("glass-opened");
	}

	@Test
	void theOnlyReviewerWhoOpensIsReviewedByTheManager() {
		isBlocked("Loggranskare, Resurscentrum Origo");
		this.glass.alsoReviews(UNCLE, () -> {
			String review = this.glass.taskAbout(this.glass.opens(UNCLE, this.ours), "reviewGlass");
			assertThat(this.glass.shown(UNCLE, review, "glassText")).startsWith("Du gjorde själv");
			assertThat(this.glass.shown("origo-chef", review, "glassText")).contains(this.ours);
		});
	}

}
