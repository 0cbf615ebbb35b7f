package se.origo.breakglass;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.party.Register;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.breakglass.GlassStory.expect;

/** One test for each way the glass is broken, is not, and is whole again. */
@OrigoTest
class BreakGlassProcessTest {

	@Autowired
	GlassStory glass;

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	private final Letter letter = Letter.to("botkyrka");

	private Story handOver;

	private String theirs;

	private String ours;

	@BeforeEach
	void danderydHasHandedACaseOverToBotkyrka() {
		this.handOver = this.stories.begin().sent(this.letter, "CONSENT");
		this.handOver.as("botkyrka").acknowledges().accepts();
		this.theirs = this.handOver.sender().caseNumber();
		this.ours = this.handOver.receiver().caseNumber();
	}

	@AfterEach
	void everythingIsOver() {
		this.glass.ends(this.handOver);
	}

	@Test
	void theDeputyOpensTheCaseAndReadsItWhileTheTimeLasts() {
		String opening = this.glass.opens("botkyrka-2", this.ours.toLowerCase().replace("-", " "));
		String task = this.glass.task(opening);
		assertThat(this.glass.shown("botkyrka-2", task, "glassText")).contains(this.ours, "Öppet för dig till");
		assertThat(this.glass.panel("botkyrka-2", task)).contains(this.ours, "Åldersgrupp");
		assertThat(this.glass.identity("botkyrka-2", task)).contains(this.letter.said("personName"));
		assertThat(this.glass.record(this.ours)).containsSubsequence("glass-opened", "case-panel-opened", "case-read");
		assertThat(this.glass.record(opening)).contains("glass-begun");
	}

	@Test
	void noColleagueSeesTheTaskAndItCannotBeLeft() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		String task = this.glass.task(opening);
		for (String other : List.of("botkyrka", "botkyrka-chef", "danderyd", "samordnare", "loggranskare", "granskare",
				"drift")) {
			expect(404, this.glass.reads(other, task));
			expect(404, this.glass.claims(other, task));
		}
		assertThat(this.glass.lists("botkyrka", "party", task)).isFalse();
		assertThat(this.glass.lists("botkyrka-2", "mine", task)).isTrue();
		assertThat(expect(409, this.glass.leaves("botkyrka-2", task)).body()).contains("Uppgiften är bara din");
	}

	@Test
	void throughTheGlassOneReadsAndDoesNothing() {
		String opening = this.glass.opens("danderyd-2", this.theirs);
		String task = this.glass.task(opening);
		assertThat(this.glass.panel("danderyd-2", task)).contains(this.theirs, "\"consent\":null");
		expect(404, this.glass.person("danderyd-2").post("/api/tasks/" + task + "/case/consent-withdrawal", ""));
	}

	@Test
	void anAgreementThatIsSuspendedTakesNothingFromWhatIsOpenAndLetsNothingNewBegin() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		String begun = this.glass.starts("botkyrka-chef");
		this.glass.suspended("botkyrka", () -> {
			assertThat(this.glass.panel("botkyrka-2", this.glass.task(opening))).contains(this.ours, "Åldersgrupp");
			assertThat(expect(400, this.glass.triesToStart("botkyrka-2")).body()).contains("avtal gäller inte");
			for (String sought : List.of(this.ours, "66666-22222")) {
				assertThat(expect(400, this.glass.asks("botkyrka-chef", begun, sought)).body())
					.contains("avtal gäller inte", "frånvarande");
			}
		});
		expect(204, this.glass.asks("botkyrka-chef", begun, this.ours));
	}

	@Test
	void whoGoesAwayNoLongerSeesIt() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		this.glass.away("botkyrka-2", () -> assertThat(this.glass.panel("botkyrka-2", this.glass.task(opening)))
			.doesNotContain(this.ours, "Åldersgrupp"));
	}

	@Test
	void whoHasReadEnoughClosesIt() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		String task = this.glass.task(opening);
		expect(204, this.glass.submits("botkyrka-2", task, Map.of("glassRead", true)));
		assertThat(this.glass.end(opening)).isEqualTo("glassClosed");
		assertThat(this.glass.record(this.ours)).containsSubsequence("glass-opened", "glass-closed");
		expect(404, this.glass.reads("botkyrka-2", task));
		this.glass.opens("botkyrka-2", this.ours);
	}

	@Test
	void whenTheTimeIsOutItClosesItself() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		String task = this.glass.task(opening);
		this.glass.fires(opening, "glassElapsed");
		assertThat(this.glass.end(opening)).isEqualTo("glassLapsed");
		assertThat(this.glass
			.rows("select payload from origo.audit where kind = 'glass-closed' and case_number = :case", this.ours))
			.singleElement()
			.asString()
			.contains("\"type\":\"lapsed\"");
		expect(404, this.glass.reads("botkyrka-2", task));
	}

	@Test
	void theTimeIsOutOnTheDotEvenIfNobodyHasClosed() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		String task = this.glass.task(opening);
		this.glass.lapsed(opening);
		assertThat(this.glass.shown("botkyrka-2", task, "glassText")).startsWith("Tiden är ute");
		assertThat(this.glass.panel("botkyrka-2", task)).contains(opening).doesNotContain(this.ours, "Åldersgrupp");
		assertThat(this.glass.identity("botkyrka-2", task)).doesNotContain(this.letter.said("personName"));
		assertThat(this.glass.record(this.ours)).doesNotContain("glass-closed");
	}

	@Test
	void aRequestThatNobodyMakesEnds() {
		String opening = this.glass.starts("botkyrka-2");
		this.glass.fires(opening, "requestLapsed");
		assertThat(this.glass.end(opening)).isEqualTo("nothingOpened");
		assertThat(this.glass.record(opening)).doesNotContain("glass-begun", "glass-refused");
	}

	@Test
	void whatIsNotThereWhatIsAnothersAndWhatIsEmptyAreRefusedInTheSameWordsAndEquallyOnRecord() {
		Story refused = this.stories.begin().received();
		refused.as("botkyrka").declines("capacity", "Vi hinner inte i tid.");
		String empty = refused.firstReceiver().caseNumber();
		String own = this.glass.starts("botkyrka");
		for (String sought : List.of("22222-22222", this.theirs, empty, own)) {
			assertThat(this.glass.isRefused("botkyrka-2", sought)).isEqualTo(GlassProcess.NOTHING);
			assertThat(this.glass.rows(
					"select actor from origo.audit where kind = 'glass-refused' and payload = '{\"sought\":\"' || :case || '\"}'",
					sought))
				.containsExactly(id("botkyrka-2"));
			assertThat(this.glass.record(sought)).doesNotContain("glass-opened", "glass-refused");
		}
		refused.ends();
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "22222-2222", "22222-222222", "20100-10123", "IIIII-OOOOO" })
	void whatIsNoCaseNumberIsRefusedInWords(String number) {
		assertThat(this.glass.isRefused("botkyrka-2", number)).contains("Ett ärendenummer är fem tecken");
	}

	@Test
	void anIdentityNumberHasNoPlaceThere() {
		assertThat(this.glass.isRefused("botkyrka-2", "19121212-1212")).contains("personnummer");
	}

	@Test
	void whoHasItOpenCannotOpenItOnceMore() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		assertThat(this.glass.isRefused("botkyrka-2", this.ours)).contains("redan öppet för dig");
		this.glass.lapsed(opening);
		this.glass.opens("botkyrka-2", this.ours);
	}

	@Test
	void whoHasATaskInTheCaseNeedsNoBreaking() {
		assertThat(this.glass.isRefused("botkyrka", this.ours)).contains("Du har redan en uppgift");
	}

	@Test
	void whoTriesManyNumbersIsStopped() {
		for (int tried = 0; tried < 10; tried++) {
			assertThat(this.glass.isRefused("vaxholm-2", "3333" + (tried % 8 + 2) + "-22222"))
				.isEqualTo(GlassProcess.NOTHING);
		}
		assertThat(this.glass.isRefused("vaxholm-2", "44444-22222")).contains("många ärenden på kort tid");
	}

	@Test
	void onlyThoseWhoWorkWithCasesMayBreakTheGlass() {
		for (String name : List.of("botkyrka", "botkyrka-2", "botkyrka-chef", "origo", "kurator", "samordnare")) {
			assertThat(this.glass.canStart(name)).as(name).isTrue();
		}
		for (String name : List.of("loggranskare", "granskare", "drift", "processagare")) {
			assertThat(this.glass.canStart(name)).as(name).isFalse();
		}
	}

	@Test
	void theReasonInWordsStaysInTheOpenersCase() {
		String opening = this.glass.opens("botkyrka-2", this.ours);
		assertThat(this.glass.rows("select item from origo.case_item where case_number = :case order by item", opening))
			.containsExactly("glassWords", "soughtCase");
		assertThat(this.glass.rows("select party from origo.casefile where case_number = :case", opening))
			.containsExactly("botkyrka");
		assertThat(this.glass.shown("loggranskare", this.glass.taskAbout(opening, "reviewGlass"), "glassText"))
			.doesNotContain(GlassStory.NEEDS);
	}

	private String id(String name) {
		return this.register.callerBySignInName(name).orElseThrow().person();
	}

}
