package se.origo.referral;

import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The receiver's side: every way in which a hand-over can end for whoever got it. */
@OrigoTest
class ReferralReceptionProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void anAcceptedHandOverIsDoneWhenItsOutcomeIsReported() {
		this.story.accepted().as("botkyrka").reports("handled");
		this.story.receiver().is("completed").endsAt("receptionDone").hasPassed("workOnReferral", "acceptReferral");
	}

	@Test
	void aHandOverThatIsHandedBackOnRequestEndsAsReturned() {
		this.story.accepted().as("danderyd").takesBack("request-withdrawal", "solved-otherwise");
		this.story.as("botkyrka").handsBack();
		this.story.receiver().is("cancelled").endsAt("receptionReturned");
	}

	@Test
	void aDeclinedHandOverEndsWithItsReasonCode() {
		this.story.received().as("botkyrka").declines("wrong-receiver", "Hör till Huddinge");
		this.story.receiver().is("rejected").endsAt("receptionDeclined").hasPassed("declineReferral");
		assertThat(this.story.receiver().reason()).isEqualTo("wrong-receiver");
	}

	@Test
	void aHandOverIsPassedOnWithItsChainKept() {
		this.story.received().as("botkyrka").forwards("huddinge");
		this.story.firstReceiver().is("forwarded").endsAt("receptionForwarded");
		this.story.sender().is("forwarded").waitsAt("followReferral");
		assertThat(this.story.as("danderyd").reads("followReferral").get("chainText"))
			.isEqualTo("Väg: Kontaktperson Danderyd → Kontaktperson Botkyrka → Kontaktperson Huddinge");
		assertThat(this.story.as("huddinge").reads("acknowledgeReferral").get("counterpart"))
			.isEqualTo("Kontaktperson Danderyd, vidaresänd av Kontaktperson Botkyrka");
		this.story.as("huddinge").acknowledges().accepts().reports("handled");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed").endsAt("referralClosed");
	}

	@Test
	void aHandOverIsNotPassedOnWhenTheConsentDoesNotCoverIt() {
		Map<String, Object> narrow = Person.ground("CONSENT");
		narrow.put("consentCoversForwarding", false);
		this.story.as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka")).does("chooseGround", narrow);
		this.story.as("botkyrka")
			.acknowledges()
			.tries("assessReferral", Map.of("assessment", "forward", "forwardTo", "huddinge"))
			.at("forwardTo")
			.saying("Samtycket gäller inte vidare");
	}

	@Test
	void aHandOverIsNotPassedOnToWhereItsGroundIsNotValid() {
		this.story.sent(Letter.to("region-stockholm"), "SOCIAL-HEALTH");
		this.story.as("region-stockholm")
			.acknowledges()
			.tries("assessReferral", Map.of("assessment", "forward", "forwardTo", "polisregion-stockholm"))
			.at("forwardTo")
			.saying("Lagstödet gäller inte dit");
	}

	@Test
	void aHandOverIsNotPassedOnToTheOneItCameFrom() {
		this.story.received()
			.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "forward", "forwardTo", "danderyd"))
			.at("forwardTo");
	}

	@Test
	void aHandOverThatWasPassedOnIsTakenBackFromWhoHasItNow() {
		this.story.received().as("botkyrka").forwards("huddinge");
		this.story.as("danderyd").withdraws();
		this.story.receiver().is("cancelled").endsAt("receptionWithdrawn");
		this.story.firstReceiver().is("forwarded");
	}

	@Test
	void silenceOfEverybodyIsCaughtAndTheHandOverExpires() {
		this.story.sent().silence();
		this.story.receiver().is("expired").endsAt("receptionExpired").hasPassed("expireReferral");
	}

	@Test
	void anAnswerThatNeverComesAfterAcknowledgementLapses() {
		this.story.received().timer("answerLapsed").fires();
		this.story.receiver().is("expired").endsAt("receptionExpired").hasPassed("answerLapsed");
		this.story.as("danderyd").readsReturn();
		this.story.sender().is("expired").endsAt("referralExpired");
	}

	@Test
	void aWithdrawalBeforeAcknowledgementEndsTheReception() {
		this.story.sent().as("danderyd").withdraws();
		this.story.receiver()
			.is("cancelled")
			.endsAt("receptionWithdrawn")
			.hasPassed("withdrawalArrived", "removePreview");
	}

	@Test
	void aWithdrawalAfterAcknowledgementEndsTheReception() {
		this.story.received().as("danderyd").withdraws();
		this.story.receiver().is("cancelled").endsAt("receptionWithdrawn");
	}

	@Test
	void aQuestionBringsTheAssessmentBack() {
		this.story.received().as("botkyrka").asks("Vilket språk?");
		this.story.receiver().waitsAt("assessReferral").hasPassed("askSender");
	}

	@Test
	void anAcceptanceByMistakeIsUndoneAndTheHandOverCanBeDeclined() {
		this.story.accepted().as("botkyrka").undoesAcceptance();
		this.story.receiver().is("received").waitsAt("assessReferral").hasPassed("workDecision");
		this.story.sender().is("received");
		this.story.as("botkyrka").declines("conflict", "Jäv");
		this.story.receiver().endsAt("receptionDeclined");
	}

	@Test
	void aReportOfConcernShowsAllAtOnceAndCannotBeDeclined() {
		Letter letter = Letter.to("botkyrka");
		this.story.sent(letter, "DUTY-REPORT");
		assertThat(this.story.as("botkyrka").reads("acknowledgeReferral").get("previewText")).asString()
			.contains(letter.said("personName"), letter.said("safeContact"), letter.said("situation"))
			.doesNotContain(letter.said("wishes"));
		this.story.as("botkyrka").acknowledges();
		assertThat(this.story.as("botkyrka").reads("assessReferral").get("assessmentChoices")).asString()
			.doesNotContain("decline");
		this.story.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "decline", "declineReason", "capacity", "declineText", "Nej"))
			.at("assessment");
	}

	@Test
	void aReportOfConcernIsPassedOnToTheRightCommitteeButNeverToOthers() {
		Letter letter = Letter.to("botkyrka");
		this.story.sent(letter, "DUTY-REPORT").as("botkyrka").acknowledges();
		this.story.as("botkyrka")
			.tries("assessReferral", Map.of("assessment", "forward", "forwardTo", "polisregion-stockholm"))
			.at("forwardTo");
		this.story.as("botkyrka").forwards("salem");
		assertThat(this.story.as("salem").reads("acknowledgeReferral").get("previewText")).asString()
			.contains(letter.said("personName"));
		assertThat(this.story.firstReceiver().words()).isEmpty();
	}

	@Test
	void theReporterLearnsOneOfThreeCodesAndNoWords() {
		this.story.sent(Letter.to("botkyrka"), "DUTY-REPORT").as("botkyrka").acknowledges().accepts();
		this.story.as("botkyrka")
			.tries("reportProgress",
					Map.of("progressAction", "outcome", "outcome", "handled", "feedbackGround", "none"))
			.at("outcome");
		this.story.as("botkyrka")
			.tries("reportProgress",
					Map.of("progressAction", "outcome", "outcome", "report-opened", "feedbackGround", "CONSENT",
							"feedback", "Mer än så", "feedbackReason", "För att"))
			.at("feedbackGround");
		this.story.as("botkyrka").reports("report-opened");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed");
	}

}
