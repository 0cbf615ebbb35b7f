package se.origo.referral;

import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The sender's side: every way in which a hand-over can end for whoever sent it. */
@OrigoTest
class ReferralProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void aHandOverThatIsAcceptedAndReportedIsClosedWhenTheSenderHasReadTheFeedback() {
		this.story.as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka")).choosesGround("CONSENT");
		this.story.sender().is("requested").waitsAt("followReferral");
		this.story.as("botkyrka").acknowledges();
		this.story.sender().is("received");
		this.story.as("botkyrka").accepts();
		this.story.sender().is("accepted");
		this.story.as("botkyrka").reports("handled");
		this.story.receiver().is("completed").endsAt("receptionDone").hasPassed("workDone");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed").endsAt("referralClosed").hasPassed("progressNoted", "outcomeReported");
	}

	@Test
	void aHandOverThatFailedStaysFailed() {
		this.story.accepted().as("botkyrka").reports("failed-contact");
		this.story.receiver().is("failed");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("failed").endsAt("referralFailed");
	}

	@Test
	void aDeclinedHandOverEndsWhenTheSenderHasReadWhy() {
		this.story.received().as("botkyrka").declines("capacity", "Vi har kö");
		this.story.sender().is("rejected").waitsAt("readReturn").hasPassed("referralReturned");
		assertThat(this.story.as("danderyd").reads("readReturn").get("returnText")).asString()
			.contains("avböjd", "Saknar möjlighet att ta emot i tid", "Vi har kö");
		this.story.as("danderyd").readsReturn();
		this.story.sender().is("rejected").endsAt("referralDeclined");
	}

	@Test
	void aHandOverThatNobodyAnswersExpiresAndTheSenderIsTold() {
		this.story.sent().silence();
		this.story.sender().is("expired").waitsAt("readReturn");
		assertThat(this.story.as("danderyd").reads("readReturn").get("returnText")).asString()
			.contains("utgången", "Ingen hos mottagaren svarade");
		this.story.as("danderyd").readsReturn();
		this.story.sender().endsAt("referralExpired");
	}

	@Test
	void theSenderTakesItBackBeforeItIsAccepted() {
		this.story.received().as("danderyd").withdraws();
		this.story.sender().is("cancelled").endsAt("referralWithdrawn").hasPassed("retractReferral");
	}

	@Test
	void theSenderAsksToHaveItBackAfterItIsAcceptedAndGetsIt() {
		this.story.accepted().as("danderyd").takesBack("request-withdrawal", "consent-withdrawn");
		this.story.sender().is("accepted").waitsAt("followReferral");
		assertThat(this.story.as("botkyrka").reads("reportProgress").get("disclosedText")).asString()
			.contains("Avsändaren begär att få tillbaka överlämningen");
		this.story.as("botkyrka").handsBack();
		this.story.as("danderyd").readsReturn();
		this.story.sender().is("cancelled").endsAt("referralWithdrawn").hasPassed("messageReceiver");
	}

	@Test
	void aDraftThatIsThrownAwayLeavesNothing() {
		this.story.as("danderyd")
			.startsReferral()
			.keepsDraft("draftReferral", Map.of("situation", "halvskrivet"))
			.discardsDraft();
		this.story.sender().is("entered-in-error").endsAt("referralEnteredInError");
		assertThat(this.story.sender().words()).isEmpty();
	}

	@Test
	void aHandOverOfTheWrongPersonIsMarkedAsErrorAfterSending() {
		this.story.sent().as("danderyd").takesBack("entered-in-error", "wrong-person");
		this.story.sender().is("entered-in-error").endsAt("referralEnteredInError").hasPassed("followDecision");
		this.story.receiver().is("cancelled").endsAt("receptionWithdrawn");
	}

	@Test
	void whatTheReceiverReportsIsNotedWhileTheSenderGoesOnFollowing() {
		this.story.received();
		this.story.sender().is("received").hasPassed("progressReported", "noteProgress", "progressNoted");
		this.story.sender().waitsAt("followReferral");
	}

	@Test
	void theSenderGoesBackFromTheGroundToTheDraft() {
		this.story.as("danderyd").startsReferral().writesDraft(Letter.to("botkyrka"));
		this.story.as("danderyd").does("chooseGround", Map.of("groundAction", "back"));
		this.story.sender().waitsAt("draftReferral");
		this.story.as("danderyd").writesDraft(Letter.to("nacka")).choosesGround("CONSENT");
		this.story.as("nacka").acknowledges();
		this.story.sender().is("received");
	}

	@Test
	void aSecondPersonConfirmsAGroundThatNeedsOne() {
		this.story.sent(Letter.to("botkyrka"), "HARM-TEST");
		this.story.sender().waitsAt("confirmGround");
		assertThat(this.story.as("danderyd-chef").reads("confirmGround").get("groundText")).asString()
			.contains("Intressena har vägts mot varandra");
		this.story.as("danderyd-chef").confirmsGround(true);
		this.story.sender().is("requested").waitsAt("followReferral");
		assertThat(this.story.sender().disclosedBy()).containsExactly("danderyd, danderyd-chef");
	}

	@Test
	void aSecondPersonWhoDoesNotConfirmSendsItBackToTheGround() {
		this.story.sent(Letter.to("botkyrka"), "OWN-TASK").as("danderyd-2").confirmsGround(false);
		this.story.sender().waitsAt("chooseGround").hasPassed("confirmationDecision").hasNotPassed("sendReferral");
	}

	@Test
	void whoeverChoseTheGroundMayNotConfirmIt() {
		this.story.sent(Letter.to("botkyrka"), "OWN-TASK");
		this.story.as("danderyd")
			.tries("confirmGround", Map.of("groundConfirmed", true))
			.at("groundConfirmed")
			.saying("du valde själv lagstödet");
		this.story.as("danderyd").leaves("confirmGround");
		this.story.as("danderyd-2").confirmsGround(true);
		this.story.sender().is("requested");
	}

	@Test
	void aCodedAnswerPassesBeforeAcceptanceAndAMessageAfterIt() {
		this.story.received().as("botkyrka").asks("Är det bråttom?");
		assertThat(this.story.as("danderyd").reads("followReferral").get("threadText")).asString()
			.contains("Kontaktperson Botkyrka", "Är det bråttom?");
		this.story.as("danderyd").answersWith("yes");
		assertThat(this.story.as("botkyrka").reads("assessReferral").get("threadText")).asString()
			.contains("Kontaktperson Danderyd", "Ja");
		this.story.as("danderyd")
			.tries("followReferral", Map.of("followAction", "message", "message", "fri text"))
			.at("message");
		this.story.as("botkyrka").accepts();
		this.story.as("danderyd").writes("Nu med ord");
		assertThat(this.story.as("botkyrka").reads("reportProgress").get("threadText")).asString()
			.contains("Nu med ord");
		assertThat(this.story.receiver().notes()).containsExactly("Är det bråttom?", "Ja", "Nu med ord");
	}

	@Test
	void feedbackInWordsReachesTheSenderOnItsOwnGround() {
		this.story.accepted().as("botkyrka").reports("partly", "Hon har fått en kontakt");
		assertThat(this.story.as("danderyd").reads("acknowledgeFeedback").get("feedbackText")).asString()
			.contains("Den unga har fått en del av hjälpen", "Hon har fått en kontakt");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed").endsAt("referralClosed");
	}

}
