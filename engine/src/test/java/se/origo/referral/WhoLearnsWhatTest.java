package se.origo.referral;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The disclosure model: at each stage each side has exactly what it may have. */
@OrigoTest
class WhoLearnsWhatTest {

	@Autowired
	Stories stories;

	private Story story;

	private final Letter letter = Letter.to("botkyrka");

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void aDraftIsKnownToItsOwnPartyOnly() {
		this.story.as("danderyd").startsReferral().keepsDraft("draftReferral", Map.of("situation", "på väg"));
		String draft = this.story.task("draftReferral");
		assertThat(this.story.as("danderyd").list()).containsExactly(draft);
		for (String other : List.of("botkyrka", "nacka-chef", "origo", "samordnare", "danderyd-2", "danderyd-chef")) {
			assertThat(this.story.as(other).list()).isEmpty();
			this.story.as(other).doesNotFind(draft);
		}
	}

	@Test
	void beforeAcceptanceTheReceiverSeesCodedFieldsAndNothingElse() {
		this.story.sent(this.letter, "CONSENT");
		seesOnlyThePreview(this.story.as("botkyrka"), "acknowledgeReferral");
		this.story.as("botkyrka").acknowledges();
		seesOnlyThePreview(this.story.as("botkyrka"), "assessReferral");
		assertThat(this.story.receiver().items()).containsExactly("ageBand", "municipality", "needs", "questionType");
	}

	private void seesOnlyThePreview(Person reader, String task) {
		Map<String, Object> shown = reader.reads(task);
		assertThat(shown.get("previewText")).asString()
			.contains("15–17 år", "Skydd eller skyddat boende", "Befarad eller genomförd resa utomlands", "Danderyd");
		assertThat(shown.get("counterpart")).isEqualTo("Kontaktperson Danderyd");
		assertThat(shown.toString()).doesNotContain(this.letter.secrets())
			.doesNotContain(this.story.sender().caseNumber());
	}

	@Test
	void aMotivationOfTheGroundStaysWithTheSender() {
		Map<String, Object> claim = Person.ground("HARM-TEST");
		claim.put("groundReason", "motiv" + this.letter.said("personName"));
		this.story.as("danderyd").startsReferral().writesDraft(this.letter).does("chooseGround", claim);
		this.story.as("danderyd-2").confirmsGround(true);
		this.story.as("botkyrka").acknowledges().accepts();
		assertThat(this.story.as("botkyrka").reads("reportProgress").toString()).doesNotContain("motiv");
		assertThat(this.story.receiver().words().toString()).doesNotContain("motiv");
	}

	@Test
	void ofSomebodyProtectedNotEvenTheMunicipalityIsToldOrKept() {
		this.story.as("danderyd").startsReferral().writesDraft(this.letter.with("municipality", "ekero"));
		this.story.as("danderyd").does("chooseGround", Map.of("groundAction", "back"));
		this.story.as("danderyd").writesDraft(this.letter.with("protectedIdentity", true)).choosesGround("CONSENT");
		assertThat(this.story.as("botkyrka").reads("acknowledgeReferral").get("previewText")).asString()
			.doesNotContain("Ekerö");
		this.story.as("botkyrka").acknowledges().accepts();
		assertThat(this.story.sender().items()).doesNotContain("municipality");
		assertThat(this.story.receiver().items()).doesNotContain("municipality");
	}

	@Test
	void onAcceptanceExactlyTheListedItemsAreCopied() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		assertThat(this.story.receiver().items()).containsExactly("ageBand", "municipality", "needs", "personName",
				"questionType", "safeContact", "situation");
		assertThat(this.story.as("botkyrka").reads("reportProgress").get("disclosedText")).asString()
			.contains(this.letter.said("personName"), this.letter.said("safeContact"), this.letter.said("situation"))
			.doesNotContain(this.letter.said("wishes"), this.letter.said("personIdentityNumber"));
	}

	@Test
	void whatTheSenderWritesAfterwardsInItsOwnCaseIsNotTheReceivers() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		this.story.sender().writes("situation", "nytt");
		assertThat(this.story.as("botkyrka").reads("reportProgress").toString()).doesNotContain("nytt");
	}

	@Test
	void afterAnUndoneAcceptanceIdentityMessagesAndDraftsAreGoneAgain() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		this.story.as("danderyd").writes("Hon heter " + this.letter.said("personName"));
		this.story.as("botkyrka").keepsDraft("reportProgress", Map.of("feedback", this.letter.said("personName")));
		this.story.as("botkyrka").undoesAcceptance();
		assertThat(this.story.receiver().words().toString()).doesNotContain(this.letter.secrets());
		seesOnlyThePreview(this.story.as("botkyrka"), "assessReferral");
		this.story.as("botkyrka").accepts();
		assertThat(this.story.receiver().items()).contains("personName");
	}

	static Stream<Named<Consumer<Story>>> waysToEndUnanswered() {
		return Stream.of(Named.of("declined", story -> story.as("botkyrka").declines("capacity", "Kö")),
				Named.of("withdrawn", story -> story.as("danderyd").withdraws()),
				Named.of("entered in error",
						story -> story.as("danderyd").takesBack("entered-in-error", "wrong-person")),
				Named.of("lapsed", story -> story.timer("answerLapsed").fires()),
				Named.of("passed on", story -> story.as("botkyrka").forwards("huddinge")));
	}

	@ParameterizedTest
	@MethodSource("waysToEndUnanswered")
	void afterAnEndWithoutAcceptanceNothingIsLeftOnTheReceiversSide(Consumer<Story> end) {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().asks("Vilket språk?");
		this.story.as("botkyrka").keepsDraft("assessReferral", Map.of("declineText", "halvskrivet"));
		String task = this.story.task("assessReferral");
		end.accept(this.story);
		assertThat(this.story.firstReceiver().words()).isEmpty();
		this.story.firstReceiver().waitsAt();
		this.story.as("botkyrka").doesNotFind(task);
		assertThat(this.story.as("botkyrka").list()).isEmpty();
		assertThat(this.story.firstReceiver().record()).contains("case-read", "case-emptied");
	}

	@Test
	void afterSilenceNothingIsLeftOnTheReceiversSide() {
		this.story.sent(this.letter, "CONSENT").silence();
		assertThat(this.story.receiver().words()).isEmpty();
		assertThat(this.story.receiver().reason()).isEqualTo("silence");
		assertThat(this.story.as("botkyrka-chef").list()).isEmpty();
	}

	@Test
	void theNextPartySeesWhatTheFirstSawAndAfterAcceptanceTheListedItems() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().forwards("huddinge");
		assertThat(this.story.as("huddinge").reads("acknowledgeReferral").toString())
			.doesNotContain(this.letter.secrets());
		this.story.as("huddinge").acknowledges().accepts();
		assertThat(this.story.receiver().items()).containsExactly("ageBand", "municipality", "needs", "personName",
				"questionType", "safeContact", "situation");
		assertThat(this.story.firstReceiver().words()).isEmpty();
	}

	@Test
	void nothingMoreIsSharedWhenTheConsentHasCeased() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges();
		this.story.sender().happened("""
				update origo.disclosure set ended_at = now(), end_reason = 'consent-withdrawn' where hand_over in
				  (select hand_over from origo.hand_over_sender where case_number = :case)""");
		this.story.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "accept"))
			.at("assessment")
			.saying("lagstödet för överlämningen gäller inte längre");
		assertThat(this.story.receiver().items()).doesNotContain("personName");
	}

	@Test
	void nothingMoreIsWrittenWhenTheLastDayOfTheConsentHasPassed() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		this.story.sender().changedByHand("""
				update origo.disclosure set valid_until = date '2026-01-01' where hand_over in
				  (select hand_over from origo.hand_over_sender where case_number = :case)""");
		this.story.as("danderyd")
			.tries("followReferral", Map.of("followAction", "message", "message", "för sent"))
			.at("message")
			.saying("lagstödet gäller inte längre");
		assertThat(this.story.receiver().words().toString()).doesNotContain("för sent");
	}

	@Test
	void everythingThatStandsInAnotherPartysCaseHasItsRowInTheLedger() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().asks("Vilket språk?");
		this.story.as("danderyd").answersWith("call-me");
		this.story.as("botkyrka").declines("capacity", "Kö");
		assertThat(this.story.sender().told()).containsExactly("preview ageBand,questionType,needs,municipality",
				"message question", "message answerCode", "feedback declineReason,declineText");
		assertThat(this.story.as("danderyd").reads("readReturn").get("returnText")).asString().contains("Kö");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nacka", "nacka-chef", "botkyrka-2", "botkyrka-chef", "danderyd-2", "danderyd-chef",
			"origo", "kurator", "samordnare", "granskare", "loggranskare", "drift", "processagare" })
	void forEverybodyElseItDoesNotExist(String other) {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges();
		this.story.as(other)
			.doesNotFind(this.story.task("assessReferral"))
			.doesNotFind(this.story.task("followReferral"));
		assertThat(this.story.as(other).list()).isEmpty();
	}

	@Test
	void neitherSideFindsTheOthersTasksNorLearnsTheOthersCaseNumber() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges();
		this.story.as("botkyrka").doesNotFind(this.story.task("followReferral"));
		this.story.as("danderyd").doesNotFind(this.story.task("assessReferral"));
		this.story.as("botkyrka").accepts();
		assertThat(this.story.as("danderyd").reads("followReferral").toString())
			.doesNotContain(this.story.receiver().caseNumber());
		assertThat(this.story.as("botkyrka").reads("reportProgress").toString())
			.doesNotContain(this.story.sender().caseNumber());
	}

	@Test
	void anOutcomeWithoutGroundForWordsPassesAsItsCodeOnly() {
		this.story.sent(this.letter, "CONSENT").as("botkyrka").acknowledges().accepts();
		this.story.as("botkyrka")
			.does("reportProgress", Map.of("progressAction", "outcome", "outcome", "handled", "feedbackGround", "none",
					"feedback", "ska inte fram", "feedbackReason", "inget"));
		assertThat(this.story.sender().words().toString()).doesNotContain("ska inte fram");
		assertThat(this.story.as("danderyd").reads("acknowledgeFeedback").toString()).doesNotContain("ska inte fram");
	}

}
