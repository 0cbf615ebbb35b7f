package se.origo.logreview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.origo.OrigoTest;
import se.origo.SignedIn;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.logreview.LogReviewStory.verdict;

/** One test for each way a read is chosen for review, and for each way a review ends. */
@OrigoTest
class LogReviewProcessTest {

	private static final String WHY = "Hon svarade i telefon hela helgen.";

	@Autowired
	LogReviewStory log;

	@Autowired
	Stories stories;

	@LocalServerPort
	int port;

	private final Letter letter = Letter.to("botkyrka");

	private Story story;

	private Instant since;

	@AfterEach
	void everythingIsOver() {
		this.log.ends(Stream.ofNullable(this.story).toArray(Story[]::new));
	}

	@Test
	void whoReadsWithoutTakingATaskIsChosen() {
		botkyrkaLooksWithoutTakingIt();
		assertThat(this.log.rules(this.since, "botkyrka")).containsExactly("no-task");
		this.story.as("botkyrka").acknowledges();
		assertThat(this.log.rules(this.since, "botkyrka")).doesNotContain("no-task");
	}

	@Test
	void whoReadsAFormerCaseThatSomebodyElseHasTakenOverIsChosen() {
		this.story = this.stories.begin();
		this.story.as("danderyd").startsReferral().writesDraft(this.letter).choosesGround("HARM-TEST");
		this.since = this.log.now();
		this.story.as("danderyd-chef").confirmsGround(true);
		this.story.as("danderyd").panel("followReferral").opened();
		assertThat(this.log.rules(this.since, "danderyd")).containsExactly("own-former-case");
		assertThat(this.log.rules(this.since, "danderyd-chef")).doesNotContain("no-task", "own-former-case");
	}

	@Test
	void whoBreaksTheGlassIsChosen() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		this.since = this.log.now();
		this.stories.begin()
			.as("danderyd-2")
			.begins("break-glass")
			.does("requestGlass", Map.of("soughtCase", this.story.sender().caseNumber(), "glassReason", "other",
					"glassWords", "Brådskar.", "glassReviewKnown", true));
		assertThat(this.log.rules(this.since, "danderyd-2")).contains("break-glass");
	}

	@Test
	void whoAsksForWhatIsNotThereManyTimesIsChosenAndWhoDoesItOnceIsNot() {
		this.story = this.stories.begin();
		this.since = this.log.now();
		SignedIn guessing = SignedIn.as(this.port, "vaxholm-2");
		asksInVain(guessing);
		assertThat(this.log.rules(this.since, "vaxholm-2")).containsExactly("few-refusals");
		for (int tries = 0; tries < 9; tries++) {
			asksInVain(guessing);
		}
		assertThat(this.log.rules(this.since, "vaxholm-2")).containsExactly("many-refusals");
		String task = this.log.draws(this.since, "vaxholm-2");
		assertThat(told(task)).contains("försökte öppna det som inte finns", "10 gånger", "Många försök");
		String review = this.log.caseOf(task);
		reviewer().answers(task, verdict("in-order", "readVerdictWords", WHY));
		assertThat(this.log.isOver(review)).isTrue();
	}

	private static void asksInVain(SignedIn somebody) {
		assertThat(somebody.get("/camunda/api/engine/engine/default/task/999999999").statusCode()).isEqualTo(404);
	}

	/**
	 * What is told is that there may be a tie, and no name: whoever reviews knows the
	 * reader.
	 */
	@Test
	void whoMayBeTiedToSomebodyInTheCaseIsChosenAndNobodyLearnsWhy() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		this.since = this.log.now();
		this.story.as("danderyd").panel("followReferral").opened();
		String surname = this.letter.said("personName").replaceFirst("^\\S+ ", "");
		assertThat(this.log.rules(this.since, "danderyd")).doesNotContain("possible-tie");
		this.log.called("danderyd", surname, () -> {
			assertThat(this.log.rules(this.since, "danderyd")).containsExactly("possible-tie");
			String task = this.log.draws(this.since, "danderyd");
			assertThat(told(task)).contains("kan ha en anknytning")
				.doesNotContain(surname)
				.doesNotContainIgnoringCase("efternamn");
		});
	}

	/** Saturday night, Monday before eight, Monday at noon; Christmas Eve at noon. */
	@ParameterizedTest
	@CsvSource({ "2026-03-07T22:00:00Z,off-hours", "2026-03-09T06:59:00Z,off-hours", "2026-03-09T11:00:00Z,sample",
			"2026-12-24T11:00:00Z,off-hours" })
	void whoReadsWhenTheOfficeIsClosedIsChosenMoreOften(Instant moment, String rule) {
		Visit visit = new Visit("p", null, "botkyrka", "22222-22222", moment, moment, 1, false, 0, Visit.Work.NOW, 0);
		assertThat(this.log.rule(visit)).isEqualTo(rule);
	}

	@Test
	void chanceChoosesAmongTheOrdinaryAndWhoKnowsTheNumberCanRepeatIt() {
		this.since = this.log.now();
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		Instant until = this.log.now();
		long hits = 0;
		for (long seed = 0; seed < 20; seed++) {
			List<Visit> visits = this.log.visits(this.since, until, seed);
			assertThat(visits).isEqualTo(this.log.visits(this.since, until, seed))
				.allMatch(visit -> visit.draw() >= 0 && visit.draw() < 1000);
			hits += visits.stream().map(Visit::draw).distinct().count();
		}
		assertThat(hits).as("different numbers for different seeds").isGreaterThan(10);
		long lucky = this.log.seedThatChooses(this.since, until, "danderyd");
		assertThat(this.log.selects(this.since, until, lucky).kept())
			.isEqualTo(this.log.selects(this.since, until, lucky).kept())
			.anyMatch(chosen -> chosen.visit().person().equals(this.log.id("danderyd")));
	}

	@Test
	void aPeriodIsDrawnOnce() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		assertThat(this.log.drawsAgain(this.since)).isEqualTo(1);
		assertThat(this.log.reviewsSince(this.since, "botkyrka")).containsExactly(this.log.caseOf(task));
	}

	@Test
	void lastMonthIsAMonthInSweden() {
		assertThat(Period.before(Instant.parse("2026-10-31T23:30:00Z")))
			.isEqualTo(new Period(Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-31T23:00:00Z")));
		assertThat(Period.before(Instant.parse("2026-10-31T22:30:00Z")).to())
			.isEqualTo(Instant.parse("2026-09-30T22:00:00Z"));
	}

	@Test
	void theReviewerLearnsWhoWhereWhenAndWhyAndNeverWhatItSays() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		String read = this.story.receiver().caseNumber();
		assertThat(told(task)).contains("Kontaktperson Botkyrka", read, "inte tagit någon uppgift", "Granskningen av")
			.doesNotContain("15–17", this.letter.said("personName"));
		assertThat(reviewer().panelAt(task).text()).doesNotContain(read, "Åldersgrupp");
		for (String name : List.of("botkyrka", "botkyrka-chef", "danderyd", "kurator", "samordnare", "granskare",
				"drift")) {
			this.story.as(name).doesNotFind(task);
		}
	}

	@ParameterizedTest
	@CsvSource({ "in-order,readInOrder", "report,readReported" })
	void aVerdictIsOnRecordInTheReadCaseAndItsWordsLieWhereReviewersReadThem(String verdict, String end) {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		String review = this.log.caseOf(task);
		reviewer().answers(task, verdict(verdict, "readVerdictWords", WHY));
		assertThat(ends(review)).containsExactly(end);
		assertThat(verdicts()).singleElement()
			.asString()
			.contains("\"readVerdict\":\"" + verdict + "\"")
			.doesNotContain(WHY);
		assertThat(this.log.rows("select c.party || ' ' || i.item from origo.casefile c join origo.case_item i"
				+ " using (case_number) where case_number = :of", review))
			.containsExactly("origo.log-reviewer readVerdictWords");
	}

	@ParameterizedTest
	@ValueSource(strings = { "in-order", "report" })
	void whoeverReadIsAskedAndTheAnswerDecides(String verdict) {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		String review = this.log.caseOf(task);
		reviewer().answers(task, verdict("ask", "readVerdictWords", WHY));
		String asking = this.log.asking(review);
		assertThat(told(asking)).contains("Kontaktperson Botkyrka");
		assertThat(this.log.due(asking)).isNotNull();
		reviewer().answers(asking, verdict(verdict, "readAnswer", "Det var fel ärende."));
		assertThat(ends(review)).containsExactly(verdict.equals("report") ? "readReported" : "readInOrder");
		assertThat(verdicts()).hasSize(2);
		assertThat(this.log.rows("select verdict from origo.drawn_visit where review_case = :of", review))
			.containsExactly(verdict);
	}

	@Test
	void aReviewThatNobodyMakesIsRemindedOfUntilItIsMade() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		String review = this.log.caseOf(task);
		this.log.fires(review, "readReviewOverdue");
		this.log.fires(review, "readReviewMissing");
		assertThat(kinds(review).stream().filter("log-review-reminded"::equals)).hasSize(2);
		reviewer().answers(task, verdict("in-order", "readVerdictWords", WHY));
		assertThat(this.log.isOver(review)).isTrue();
	}

	@Test
	void whoeverGetsNoAnswerIsRemindedAndThenTheManagerGoesOn() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		String review = this.log.caseOf(task);
		reviewer().answers(task, verdict("ask", "readVerdictWords", WHY));
		String asking = this.log.asking(review);
		Person manager = this.story.as("origo-chef");
		this.log.fires(review, "readerAnswerOverdue");
		assertThat(kinds(review)).contains("log-review-reminded");
		manager.doesNotFind(asking);
		this.log.fires(review, "readerAnswerMissing");
		assertThat(kinds(review)).contains("silence-escalated");
		manager.answers(asking, verdict("report", "readAnswer", "Inget svar har kommit."));
		assertThat(ends(review)).contains("readReported");
		assertThat(this.log.isOver(review)).isTrue();
	}

	private List<String> kinds(String review) {
		return this.log.rows("select kind from origo.audit where case_number = :of", review);
	}

	@Test
	void nobodyReviewsTheirOwnReading() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		String read = this.story.receiver().caseNumber();
		this.log.alsoReviews("botkyrka", () -> {
			Person reader = this.story.as("botkyrka");
			assertThat(reader.at(task).values().toString()).contains(Reviewed.OWN).doesNotContain(read);
			assertThat(reader.claims(task)).isEqualTo(204);
			assertThat(reader.submits(task, verdict("in-order", "readVerdictWords", WHY))).isEqualTo(400);
			reader.at(task).isReturned();
		});
		assertThat(verdicts()).isEmpty();
	}

	@Test
	void theOnlyReviewersOwnReadingIsTheManagers() {
		botkyrkaLooksWithoutTakingIt();
		this.log.onlyReviews("botkyrka", () -> {
			String task = this.log.draws(this.since, "botkyrka");
			assertThat(this.story.as("origo-chef").at(task).values().toString()).contains("Kontaktperson Botkyrka");
			this.story.as("origo-chef").answers(task, verdict("in-order", "readVerdictWords", WHY));
		});
		assertThat(verdicts()).hasSize(1);
	}

	@Test
	void whoIsBlockedLaterLosesTheReviewToo() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		assertThat(told(task)).contains("Kontaktperson Botkyrka");
		Story block = this.stories.begin();
		block.as("botkyrka").blocks(this.story.receiver().caseNumber(), "Loggranskare, Resurscentrum Origo");
		reviewer().doesNotFind(task);
		block.ends();
	}

	@Test
	void forWhomTheCaseDoesNotExistItsReviewDoesNotExistEither() {
		botkyrkaLooksWithoutTakingIt();
		this.log.blocked("loggranskare", this.story.receiver().caseNumber(), () -> {
			String task = this.log.draws(this.since, "botkyrka");
			reviewer().doesNotFind(task);
		});
	}

	@Test
	void whatReviewersDoIsNotReviewed() {
		botkyrkaLooksWithoutTakingIt();
		String task = this.log.draws(this.since, "botkyrka");
		reviewer().answers(task, verdict("ask", "readVerdictWords", WHY));
		String asking = this.log.asking(this.log.reviewsSince(this.since, "botkyrka").get(0));
		reviewer().panelAt(asking).opened();
		assertThat(this.log.looks(this.since, "loggranskare")).as("positive control").isPositive();
		assertThat(this.log.rules(this.since, "loggranskare")).isEmpty();
	}

	@Test
	void figuresThatCouldBeSomebodyAreNotTold() {
		assertThat(List.of(Statistics.told(0), Statistics.told(1), Statistics.told(4), Statistics.told(5)))
			.containsExactly("0", "färre än 5", "färre än 5", "5");
	}

	private void botkyrkaLooksWithoutTakingIt() {
		this.story = this.stories.begin().sent(this.letter, "CONSENT");
		this.since = this.log.now();
		this.story.as("botkyrka").panel("acknowledgeReferral").opened();
	}

	private Person reviewer() {
		return this.story.as("loggranskare");
	}

	/** Everything that the form of a task shows the reviewer. */
	private String told(String task) {
		return reviewer().at(task).values().toString();
	}

	private List<String> ends(String review) {
		return this.log.rows("select element from origo.audit where kind = 'process-ended' and case_number = :of",
				review);
	}

	private List<String> verdicts() {
		return this.log.rows("select payload from origo.audit where kind = 'log-reviewed' and case_number = :of",
				this.story.receiver().caseNumber());
	}

}
