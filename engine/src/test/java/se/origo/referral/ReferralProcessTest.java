package se.origo.referral;

import se.origo.OrigoTest;
import se.origo.story.Letter;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

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

}
