package se.origo.browser;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.casefile.SealedTexts;
import se.origo.logreview.LogReviewStory;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every text field of every form has a token of its own; afterwards each token is in the
 * case file, sealed, and nowhere else: not in any table as a thief reads it.
 */
@OrigoTest
@ExtendWith({ Office.Opening.class, OutputCaptureExtension.class })
class CanaryTest {

	private final Canaries canaries = Canaries.inEveryTextField();

	@Autowired
	Stories stories;

	@Autowired
	LogReviewStory log;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient database;

	@Autowired
	SealedTexts texts;

	@Test
	void whatPeopleWriteIsSealedInTheCaseFileAndNowhereElse(Office office, CapturedOutput log) {
		Person person = office.signIn("danderyd");
		typesADraft(person);
		everythingElse();
		Traces traces = new Traces(this.stories, this.database, this.texts);
		assertThat(this.canaries.missingIn(traces.caseFiles())).as("positive control: fields never walked").isEmpty();

		List<String> places = new ArrayList<>(traces.tables());
		places.addAll(person.window().visited());
		places.addAll(person.window().console());
		places.add(person.window().keeps());
		places.add(log.getAll());
		assertThat(this.canaries.foundIn(places)).isEmpty();
		assertThat(traces.columns()).isGreaterThan(400);
		Figures.print("Canaries", "tokens, one per text field of every form", this.canaries.count());
		Figures.print("Canaries", "columns searched", traces.columns());
		Figures.print("Canaries", "texts searched", places.size());
	}

	private void everythingElse() {
		story();
		refusal();
		extract();
		breakGlass();
		logReview();
		conflict();
		disposal();
		atTheTable();
		contact();
		TypedInACase inACase = new TypedInACase(this.stories, this.canaries);
		inACase.risks(this.tasks);
		inACase.guards();
		inACase.support();
		TypedQuestions questions = new TypedQuestions(this.stories, this.canaries, this.tasks);
		questions.phoned();
		questions.asked();
	}

	/** In a real browser, because of what browsers keep. */
	private void typesADraft(Person person) {
		person.starts("Överlämning").opens("Skriv utkast");
		this.canaries.labels("draft-referral").forEach(person::fills);
		person.sees("Utkast sparat");
		person.page().reload();
		this.canaries.labels("draft-referral").forEach(person::reads);
	}

	private void atTheTable() {
		TypedAtTheTable typed = new TypedAtTheTable(this.stories, this.canaries);
		typed.clocks();
		typed.journeys();
		typed.meetings(this.tasks);
	}

	/** A hand-over with everything that can be written on its way. */
	private void story() {
		Story story = this.stories.begin();
		Letter letter = letter();
		story.as("danderyd").startsReferral().writesDraft(letter);
		story.as("danderyd")
			.does("chooseGround",
					answers("choose-ground", Map.of("ground", "DUTY-OTHER", "groundAction", "send"), "dutyAct"));
		story.as("botkyrka").acknowledges();
		story.as("botkyrka")
			.does("assessReferral", answers("assess-referral", Map.of("assessment", "ask"), "question"));
		story.as("botkyrka").accepts();
		story.as("botkyrka")
			.does("reportProgress", answers("report-progress", Map.of("progressAction", "ask"), "question"));
		story.as("danderyd")
			.does("followReferral", answers("follow-referral", Map.of("followAction", "message"), "message"));
		story.as("botkyrka")
			.does("reportProgress",
					answers("report-progress",
							Map.of("progressAction", "outcome", "outcome", "handled", "feedbackGround", "CONSENT"),
							"feedback", "feedbackReason"));
	}

	/** A hand-over on a ground that must be argued for, and its refusal. */
	private void refusal() {
		Story story = this.stories.begin();
		story.as("danderyd").startsReferral().writesDraft(letter());
		story.as("danderyd")
			.does("chooseGround",
					answers("choose-ground", Map.of("ground", "HARM-TEST", "groundAction", "send"), "groundReason"));
		story.as("danderyd-chef").confirmsGround(true);
		story.as("botkyrka").acknowledges();
		story.as("botkyrka")
			.does("assessReferral", answers("assess-referral",
					Map.of("assessment", "decline", "declineReason", "other"), "declineText"));
	}

	/** A request that is not made, and one that is made and reviewed. */
	private void breakGlass() {
		Story about = this.stories.begin().sent(letter(), "CONSENT");
		this.stories.begin()
			.as("danderyd-2")
			.begins("break-glass")
			.keepsDraft("requestGlass", answers("request-glass", Map.of(), "soughtCase"));
		Story opening = this.stories.begin();
		opening.as("danderyd-2")
			.begins("break-glass")
			.does("requestGlass", answers("request-glass",
					Map.of("soughtCase", about.sender().caseNumber(), "glassReason", "other", "glassReviewKnown", true),
					"glassWords"));
		opening.as("loggranskare")
			.answers(opening.glassReview(),
					answers("review-glass", Map.of("glassVerdict", "justified"), "glassVerdictWords"));
	}

	/** A read that is chosen, and that whoever read has to explain. */
	private void logReview() {
		Story read = this.stories.begin().sent(letter(), "CONSENT");
		Instant since = this.log.now();
		read.as("botkyrka").panel("acknowledgeReferral").opened();
		String task = this.log.draws(since, "botkyrka");
		String review = this.log.caseOf(task);
		read.as("loggranskare")
			.answers(task, answers("review-read", Map.of("readVerdict", "ask"), "readVerdictWords"))
			.answers(this.log.asking(review), answers("ask-reader", Map.of("readVerdict", "in-order"), "readAnswer"));
	}

	/** A contact that is typed and kept, and one that is sent. */
	private void contact() {
		Story story = this.stories.begin();
		story.as("kurator").begins("intake");
		Map<String, Object> known = new HashMap<>(Map.of("canTalkNow", "no", "threatNow", "no", "recentViolence", "no",
				"mustGoHome", "no", "suicideRisk", "no", "mayReach", "no", "travel", "none", "channel", "phone"));
		known.putAll(Map.of("ageBand", "unknown", "anonymous", true, "contactAction", "continue"));
		story.as("kurator").does("receiveContact", known);
		Map<String, Object> needs = new HashMap<>(Map.of("questionType", "control"));
		List.of("toldGuardian", "toldSchool", "toldSocial", "toldHealth", "toldPolice")
			.forEach(told -> needs.put(told, "not-asked"));
		story.as("kurator").does("describeNeeds", answers("describe-needs", needs, "situation", "wishes"));
		this.stories.begin()
			.as("kurator")
			.begins("intake")
			.keepsDraft("receiveContact",
					answers("receive-contact", Map.of(), this.canaries.keys("receive-contact").toArray(String[]::new)));
	}

	/** A block that somebody has begun to write. */
	private void conflict() {
		this.stories.begin()
			.as("danderyd")
			.begins("conflict-block")
			.keepsDraft("describeConflict",
					answers("describe-conflict", Map.of(), "conflictReason", "conflictIdentityNumber"));
	}

	/** Who knows what is asked, and something of it is withheld. */
	private void extract() {
		Story about = this.stories.begin().sent(letter(), "CONSENT");
		Story request = this.stories.begin();
		request.as("danderyd").begins("ledger-extract");
		request.as("danderyd")
			.does("chooseExtractCase", Map.of("extractAction", "continue", "extractRequester", "young-person",
					"extractCase", about.sender().caseNumber()));
		List<?> rows = (List<?>) request.as("danderyd").reads("testSecrecy").get("extractRowChoices");
		request.as("danderyd")
			.does("testSecrecy",
					answers("test-secrecy",
							Map.of("withheldForYouth",
									rows.stream().map(row -> ((Map<?, ?>) row).get("value")).toList()),
							"withholdingReason"));
	}

	/** A discarded draft is proposed for disposal, and stays. */
	private void disposal() {
		Story discarded = this.stories.begin();
		discarded.as("danderyd").startsReferral().discardsDraft();
		Story story = this.stories.begin();
		story.as("danderyd")
			.proposesDisposal(discarded.sender().caseNumber(),
					this.canaries.token("propose-disposal", "disposalDecision"));
	}

	private Letter letter() {
		Letter letter = Letter.to("botkyrka");
		this.canaries.keys("draft-referral")
			.forEach(key -> letter.with(key, this.canaries.token("draft-referral", key)));
		return letter;
	}

	private Map<String, Object> answers(String form, Map<String, Object> codes, String... texts) {
		Map<String, Object> answers = new HashMap<>(codes);
		for (String text : texts) {
			answers.put(text, this.canaries.token(form, text));
		}
		return answers;
	}

}
