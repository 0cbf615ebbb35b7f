package se.origo.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The receiver's work: every way in which it can go. */
@OrigoTest
class ReferralWorkProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@Test
	void theWorkIsDoneWhenAnOutcomeIsReported() {
		this.story.accepted().as("botkyrka").reports("not-possible");
		this.story.receiver().hasPassed("workStarted", "reportProgress", "reportOutcome", "workDone");
	}

	@Test
	void anOutcomeThatIsMissingIsRemindedOfAndTheWorkGoesOn() {
		this.story.accepted().timer("outcomeOverdue").fires();
		this.story.receiver().waitsAt("reportProgress").hasPassed("remindOutcome", "outcomeReminded");
		assertThat(this.story.receiver().record()).contains("outcome-overdue");
		this.story.as("botkyrka").reports("handled");
		this.story.receiver().endsAt("receptionDone");
	}

	@Test
	void whileItRestsTheClockStandsStill() {
		this.story.accepted();
		Instant before = this.story.due("outcomeOverdue");
		this.story.as("botkyrka").holds("person-away");
		this.story.receiver().is("on-hold").waitsAt("resumeReferral").hasPassed("holdReferral");
		this.story.sender().is("on-hold");
		assertThat(this.story.isTimed("outcomeOverdue")).isFalse();
		this.story.receiver()
			.happened(
					"update origo.reception set held_since = held_since - interval '5 days' where case_number = :case");
		this.story.as("botkyrka").resumes();
		this.story.receiver().is("accepted").waitsAt("reportProgress").hasPassed("continueReferral");
		this.story.sender().is("accepted");
		assertThat(this.story.due("outcomeOverdue")).isBetween(before.plus(Duration.ofHours(119)),
				before.plus(Duration.ofHours(121)));
	}

	@Test
	void aQuestionDuringTheWorkReachesTheSenderAndTheWorkGoesOn() {
		this.story.accepted().as("botkyrka").asksDuringWork("Har skolan hört av sig?");
		this.story.receiver().waitsAt("reportProgress").hasPassed("askSenderDuringWork");
		assertThat(this.story.sender().notes()).containsExactly("Har skolan hört av sig?");
	}

	@Test
	void aQuestionDoesNotMoveTheDeadline() {
		this.story.accepted();
		Instant before = this.story.due("outcomeOverdue");
		this.story.as("botkyrka").asksDuringWork("Vem?");
		assertThat(this.story.due("outcomeOverdue")).isEqualTo(before);
	}

	@Test
	void anAcceptanceByMistakeIsUndone() {
		this.story.accepted().as("botkyrka").undoesAcceptance();
		this.story.receiver().hasPassed("undoAcceptance", "acceptanceUndone").waitsAt("assessReferral");
	}

	@Test
	void whatWasUndoneCanBeAcceptedAgain() {
		this.story.accepted().as("botkyrka").undoesAcceptance().accepts().reports("handled");
		this.story.receiver().endsAt("receptionDone").is("completed");
	}

	@Test
	void itIsHandedBackOnlyWhenTheSenderHasAskedForIt() {
		this.story.accepted()
			.as("botkyrka")
			.tries("reportProgress", Map.of("progressAction", "return"))
			.at("progressAction");
		this.story.as("danderyd").takesBack("request-withdrawal", "no-longer-needed");
		this.story.as("botkyrka").handsBack();
		this.story.receiver().hasPassed("returnReferral", "referralHandedBack");
	}

}
