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

/** Silence is a state: who is asked when nobody acknowledges, and what each may see. */
@OrigoTest
class ReferralAcknowledgementProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void aHumanAcknowledgementIsToldToTheSenderAndStopsTheClock() {
		this.story.received();
		this.story.receiver().waitsAt("assessReferral").hasPassed("acknowledgement", "confirmReceipt");
		this.story.receiver().hasPassed("referralAcknowledged").hasNotPassed("escalateSilence");
	}

	@Test
	void silenceIsFirstARemindAndNobodyElseSeesAnything() {
		this.story.sent();
		String task = this.story.task("acknowledgeReferral");
		this.story.timer("acknowledgementOverdue").fires();
		this.story.receiver().waitsAt("acknowledgeReferral").hasPassed("escalateSilence", "silenceDecision");
		this.story.as("botkyrka-2").doesNotFind(task);
		this.story.as("botkyrka-chef").doesNotFind(task);
		assertThat(this.story.receiver().record()).contains("silence-escalated");
	}

	@Test
	void thenTheDeputyIsAskedAndMayAcknowledge() {
		this.story.sent().timer("acknowledgementOverdue").fires().timer("escalationUnanswered").fires();
		String task = this.story.task("acknowledgeReferral");
		this.story.as("botkyrka-chef").doesNotFind(task);
		assertThat(this.story.as("botkyrka-2").formOf("acknowledgeReferral")).isEqualTo("acknowledge-referral");
		this.story.as("botkyrka-2").acknowledges();
		this.story.sender().is("received");
		this.story.receiver().waitsAt("assessReferral").hasPassed("referralAcknowledged");
	}

	@Test
	void thenTheManagerSeesThatSomethingWaitsAndNoMoreUntilTakingOver() {
		this.story.sent().timer("acknowledgementOverdue").fires();
		this.story.timer("escalationUnanswered").fires().timer("escalationUnanswered").fires();
		Person manager = this.story.as("botkyrka-chef");
		assertThat(manager.formOf("acknowledgeReferral")).isEqualTo("waiting-referral");
		assertThat(manager.reads("acknowledgeReferral")).containsOnlyKeys("waitingText");
		assertThat(manager.reads("acknowledgeReferral").get("waitingText")).asString()
			.contains("REF-ACK")
			.doesNotContain("Danderyd", this.story.receiver().caseNumber());
		manager.takes("acknowledgeReferral");
		assertThat(manager.formOf("acknowledgeReferral")).isEqualTo("acknowledge-referral");
		manager.acknowledges();
		this.story.sender().is("received");
	}

	@Test
	void theManagerWhoHasTakenOverActsAsContactPersonToTheEnd() {
		this.story.sent().timer("acknowledgementOverdue").fires();
		this.story.timer("escalationUnanswered").fires().timer("escalationUnanswered").fires();
		this.story.as("botkyrka-chef").acknowledges();
		this.story.as("botkyrka-2").doesNotFind(this.story.task("assessReferral"));
		this.story.as("botkyrka-chef").accepts().holds("person-away").resumes().reports("handled");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed");
	}

	@Test
	void theDeputyWhoHasAcknowledgedGoesOnAndTheContactPersonMayToo() {
		this.story.sent().timer("acknowledgementOverdue").fires().timer("escalationUnanswered").fires();
		this.story.as("botkyrka-2").acknowledges().accepts();
		this.story.as("botkyrka").reports("handled");
		this.story.receiver().endsAt("receptionDone");
	}

	@Test
	void thenTheCentreIsAlarmedWithPartyDeadlineAndTimeOnly() {
		this.story.sent().timer("acknowledgementOverdue").fires();
		for (int unanswered = 1; unanswered < 4; unanswered++) {
			this.story.timer("escalationUnanswered").fires();
		}
		Map<String, Object> alarm = this.story.as("samordnare").readsAlarm("botkyrka");
		assertThat(alarm).containsOnlyKeys("waitingText");
		assertThat(alarm.get("waitingText")).asString()
			.startsWith("Botkyrka har inte svarat: fristen REF-ACK har gått ut. Något väntar sedan ")
			.doesNotContain("Danderyd", this.story.receiver().caseNumber());
		this.story.as("samordnare").doesNotFind(this.story.task("acknowledgeReferral"));
		this.story.as("origo").doesNotFind(this.story.task("acknowledgeReferral"));
	}

	@Test
	void thenItExpiresThroughAnErrorThatTheReceptionCatches() {
		this.story.sent().silence();
		this.story.receiver().hasPassed("everyoneSilent", "silenceCaught").endsAt("receptionExpired");
		this.story.receiver().hasNotPassed("referralAcknowledged");
	}

	@Test
	void anAcknowledgementWhileTheNextIsBeingAskedEndsTheAsking() {
		this.story.sent().timer("acknowledgementOverdue").fires();
		this.story.as("botkyrka").acknowledges();
		this.story.receiver().hasPassed("referralAcknowledged").hasNotPassed("escalationUnanswered");
		assertThat(this.story.isTimed("escalationUnanswered")).isFalse();
	}

	@Test
	void aWithdrawalInTheMiddleOfTheSilenceEndsEverything() {
		this.story.sent().timer("acknowledgementOverdue").fires();
		this.story.as("danderyd").withdraws();
		this.story.receiver().endsAt("receptionWithdrawn");
		assertThat(this.story.isTimed("escalationUnanswered")).isFalse();
	}

}
