package se.origo.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.Today;
import se.origo.party.Agreement;
import se.origo.party.Register;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people send by mistake or on purpose: each gets a sentence that names the field,
 * and nothing is changed (every {@code tries…} of a story compares before and after).
 */
@OrigoTest
class BadInputTest {

	/** The tax agency's own example of a number that nobody has. */
	private static final String IDENTITY_NUMBER = "811228-9874";

	@Autowired
	Stories stories;

	@Autowired
	Register register;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@ParameterizedTest
	@ValueSource(strings = { "atlantis", "danderyd", "DROP TABLE", "botkyrka " })
	void anUnknownOrOwnPartyIsNoReceiver(String receiver) {
		this.story.as("danderyd").startsReferral().tries("draftReferral", answers(Letter.to(receiver))).at("receiver");
	}

	@Test
	void aRefusedAnswerLeavesTheDraftAndAnAcceptedOneForgetsIt() {
		Person sender = this.story.as("danderyd")
			.startsReferral()
			.keepsDraft("draftReferral", Map.of("wishes", "Ring ej"));
		sender.tries("draftReferral", answers(Letter.to("atlantis"))).at("receiver");
		assertThat(this.story.sender().words().toString()).contains("Ring ej");
		sender.writesDraft(Letter.to("botkyrka"));
		assertThat(this.story.sender().words().toString()).doesNotContain("Ring ej");
	}

	@Test
	void anUnsignedPartyIsNoReceiverAndStartsNothing() {
		this.story.as("danderyd").startsReferral();
		try {
			agree(Agreement.SUSPENDED);
			this.story.as("danderyd").tries("draftReferral", answers(Letter.to("nynashamn"))).at("receiver");
			this.story.as("nynashamn").triesToStart("referral").saying("avtal gäller inte just nu");
		}
		finally {
			agree(Agreement.SIGNED);
		}
	}

	@Test
	void aPartyThatCeasesToBeSignedBetweenDraftAndSendingGetsNothing() {
		this.story.as("danderyd").startsReferral().writesDraft(Letter.to("nynashamn"));
		try {
			agree(Agreement.SUSPENDED);
			this.story.as("danderyd").tries("chooseGround", Person.ground("CONSENT"));
		}
		finally {
			agree(Agreement.SIGNED);
		}
	}

	private void agree(Agreement agreement) {
		this.stories.behindTheCurtain(() -> {
			this.register.agree("nynashamn", agreement);
			return null;
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "GENERAL-10-27", "BALANCE-10-15A", "SOCIAL-HEALTH", "CHILD-CRIME", "nonsense" })
	void aGroundThatIsNotValidForThePairIsRefused(String ground) {
		drafted().tries("chooseGround", Person.ground(ground)).at("ground");
	}

	@Test
	void aReportOfConcernAboutAnAdultIsRefused() {
		this.story.as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka").with("ageBand", "21-plus"));
		this.story.as("danderyd").tries("chooseGround", Person.ground("DUTY-REPORT")).at("ground");
	}

	@Test
	void aMissingReasonIsAskedFor() {
		drafted().tries("chooseGround", Map.of("ground", "HARM-TEST", "groundAction", "send")).at("groundReason");
		this.story.as("danderyd")
			.tries("chooseGround", Map.of("ground", "HARM-TEST", "groundAction", "send", "groundReason", " \n"))
			.at("groundReason");
	}

	@ParameterizedTest
	@CsvSource({ "situation,4001", "personName,201", "safeContact,4001", "wishes,4001", "personIdentityNumber,14" })
	void anOverlongTextIsRefusedWithItsLimit(String field, int length) {
		this.story.as("danderyd")
			.startsReferral()
			.tries("draftReferral", answers(Letter.to("botkyrka").with(field, "x".repeat(length))))
			.at(field)
			.saying("högst " + (length - 1) + " tecken");
	}

	@Test
	void theLongestTextPasses() {
		this.story.as("danderyd")
			.startsReferral()
			.writesDraft(Letter.to("botkyrka").with("situation", "å".repeat(4000)));
		this.story.sender().waitsAt("chooseGround");
	}

	@ParameterizedTest
	@ValueSource(strings = { "ageBand", "questionType", "urgency" })
	void anIdentityNumberIsNoCode(String field) {
		this.story.as("danderyd")
			.startsReferral()
			.tries("draftReferral", answers(Letter.to("botkyrka").with(field, IDENTITY_NUMBER)))
			.at(field);
	}

	@Test
	void anIdentityNumberInATextThatNamesNobodyIsRefused() {
		this.story.received();
		this.story.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "ask", "question", "Är det " + IDENTITY_NUMBER + "?"))
			.at("question");
		this.story.as("botkyrka")
			.tries("assessReferral",
					Map.of("assessment", "decline", "declineReason", "other", "declineText", IDENTITY_NUMBER))
			.at("declineText");
	}

	@Test
	void anIdentityNumberInTheMotivationIsRefused() {
		Map<String, Object> claim = Person.ground("HARM-TEST");
		claim.put("groundReason", "Gäller 19" + IDENTITY_NUMBER);
		drafted().tries("chooseGround", claim).at("groundReason");
	}

	@Test
	void aConsentThatHasRunOutIsRefused() {
		Map<String, Object> claim = Person.ground("CONSENT");
		claim.put("consentUntil", Today.local().minusDays(2).toString());
		drafted().tries("chooseGround", claim).at("consentUntil").saying("dagen har passerat");
		claim.put("consentUntil", "i morgon");
		this.story.as("danderyd").tries("chooseGround", claim).at("consentUntil");
	}

	@Test
	void aSecondSubmitOfTheSameTaskIsNotFound() {
		this.story.received();
		String task = this.story.task("assessReferral");
		this.story.as("botkyrka").accepts().triesToSubmit(task, Map.of("assessment", "accept")).with(404);
	}

	@Test
	void whoeverHasLeftATaskCannotAnswerIt() {
		this.story.received().as("botkyrka").takes("assessReferral");
		this.story.as("botkyrka").leaves("assessReferral");
		this.story.as("botkyrka")
			.triesToSubmit(this.story.task("assessReferral"), Map.of("assessment", "accept"))
			.with(409)
			.saying("kvar som utkast");
	}

	@Test
	void whoeverLostATaskToACollegueCannotAnswerIt() {
		this.story.sent().timer("acknowledgementOverdue").fires().timer("escalationUnanswered").fires();
		this.story.as("botkyrka").takes("acknowledgeReferral");
		this.story.as("botkyrka").leaves("acknowledgeReferral");
		this.story.as("botkyrka-2").takes("acknowledgeReferral");
		this.story.as("botkyrka")
			.triesToSubmit(this.story.task("acknowledgeReferral"), Map.of("acknowledged", true))
			.with(409);
	}

	@Test
	void aStaleFormWhoseChoiceIsGoneIsRefused() {
		this.story.received().as("danderyd").takes("followReferral");
		this.story.as("botkyrka").accepts();
		this.story.as("danderyd")
			.tries("followReferral", Map.of("followAction", "withdraw", "withdrawalReason", "duplicate"))
			.at("followAction")
			.saying("Ladda om");
	}

	@ParameterizedTest
	@ValueSource(strings = { "party", "secondPersonNeeded", "groundChosenBy", "reportOfConcern", "previewText",
			"clockAnchor", "nonsense" })
	void aVariableThatIsNotTheFormsIsRefused(String variable) {
		this.story.received();
		this.story.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "accept", variable, "x"))
			.saying("ett fält som formuläret inte har");
	}

	@Test
	void aMissingAnswerIsAskedForByItsLabel() {
		this.story.as("danderyd")
			.startsReferral()
			.tries("draftReferral", Map.of("draftAction", "continue"))
			.saying("måste fyllas i");
	}

	@Test
	void anItemThatIsListedButNotWrittenIsAskedFor() {
		this.story.as("danderyd")
			.startsReferral()
			.tries("draftReferral",
					answers(Letter.to("botkyrka").with("wishes", null).with("disclosedItems", List.of("wishes"))))
			.at("disclosedItems");
	}

	@Test
	void anAbsenceWithoutEndIsRefused() {
		this.story.as("nacka").startsAbsence();
		Map<String, Object> absence = new HashMap<>(this.story.as("nacka").absence("Kontaktperson Nacka"));
		absence.put("absentUntil", null);
		this.story.as("nacka").tries("registerAbsence", absence).at("absentUntil");
		absence.put("absentUntil", "2020-01-01T08:00+01:00");
		this.story.as("nacka").tries("registerAbsence", absence).at("absentUntil");
		assertThat(this.story.as("nacka").list()).hasSize(1);
	}

	private Person drafted() {
		return this.story.as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka"));
	}

	private static Map<String, Object> answers(Letter letter) {
		return letter.answers();
	}

}
