package se.origo.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a level demands, until two people have lowered it or a plan has taken over. */
@OrigoTest
class RiskEscalationProcessTest {

	@Autowired
	Stories stories;

	private Story story;

	@BeforeEach
	void aHighLevel() {
		this.story = this.stories.begin();
		this.story.as("kurator").begins("risk-assessment").does("assessSigns", Signs.high().answers());
	}

	@AfterEach
	void over() {
		this.story.ends();
	}

	private List<String> levels() {
		return this.story.sender()
			.rows("select level || ' ' || in_force from origo.risk_assessment where case_number = :case order by position");
	}

	@Test
	void aPlanTakesOver() {
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "support"));
		this.story.sender().hasPassed("riskHandedToSupport").endsAt("riskCared");
	}

	@Test
	void whatWasRegisteredInErrorEndsAsThat() {
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "error"));
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		this.story.sender().hasPassed("voidRisk", "riskEnteredInError").endsAt("riskCared");
		assertThat(levels()).containsExactly("high high", "normal normal");
	}

	@Test
	void aNewAssessmentThatComesOutLowerIsKeptBesideTheLevelThatStays() {
		this.story.as("samordnare").does("followRisk", again(Signs.none(), "check-in"));
		assertThat(levels()).containsExactly("high high", "normal high");
		assertThat(this.story.as("kurator").reads("followRisk").get("riskText").toString()).contains("Nivå: HÖG",
				"Bedömningarna skiljer sig åt", "HÖG av Kurator", "NORMAL av Samordnare");
	}

	@Test
	void anEventThatMakesItWorseRaisesIt() {
		this.story.as("samordnare").does("followRisk", again(Signs.acute(), "new-incident"));
		assertThat(levels()).containsExactly("high high", "acute acute");
	}

	@Test
	void anAssessmentThatIsTooOldIsAskedForAnew() {
		this.story.timer("assessmentTooOld").fires();
		this.story.sender().hasPassed("assessmentTooOld").waitsAt("reassessRisk", "callMeeting");
		this.story.as("kurator").does("reassessRisk", Signs.unknown().with("riskEvent", "check-in"));
		this.story.sender().waitsAt("followRisk", "callMeeting");
		assertThat(levels()).containsExactly("high high", "raised high");
	}

	@Test
	void whatNobodyAssessesAnewIsTheManagersToSeeTo() {
		this.story.timer("assessmentTooOld").fires();
		this.story.timer("reassessmentMissed").fires();
		this.story.as("origo-chef").does("seeToReassessment", Map.of("silenceSeenTo", true));
		this.story.sender().hasPassed("silenceSeenTo").waitsAt("reassessRisk", "callMeeting");
	}

	@Test
	void anybodyRaises() {
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "raise", "newLevel", "acute"));
		// What was assessed is not gone because somebody did something else.
		assertThat(this.story.sender().items()).contains("travel", "ageBand", "threatNow");
		this.story.sender().hasPassed("raiseRisk", "alertParties").waitsAt("followRisk", "callMeeting");
		assertThat(levels()).containsExactly("high high", "acute acute");
	}

	@Test
	void raisingGoesUpAndLoweringGoesDown() {
		this.story.as("samordnare")
			.tries("followRisk", Map.of("riskAction", "raise", "newLevel", "raised"))
			.at("newLevel");
		this.story.as("samordnare").leaves("followRisk");
		this.story.as("kurator").tries("followRisk", Map.of("riskAction", "lower", "newLevel", "acute")).at("newLevel");
	}

	private void proposed(String level) {
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "lower", "newLevel", level));
	}

	@Test
	void twoPeopleLower() {
		proposed("normal");
		assertThat(this.story.as("samordnare").reads("confirmLowering").get("loweringText").toString())
			.contains("NORMAL", "Kurator");
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		this.story.sender().hasPassed("lowerRisk", "riskNormal").endsAt("riskCared");
		assertThat(levels()).containsExactly("high high", "normal normal");
	}

	/** Whatever the application thinks. */
	@Test
	void theDatabaseTakesNoLoweringByOne() {
		String number = this.story.sender().caseNumber();
		for (String second : List.of("by_person", "null")) {
			assertThatThrownBy(() -> this.stories.byHand("""
					insert into origo.risk_assessment (id, case_number, party, kind, level, in_force, rules, by_person,
					  function, second_person, at)
					select gen_random_uuid(), case_number, party, 'lowered', 'normal', 'normal', rules, by_person,
					  function, %s, at from origo.risk_assessment where case_number = :case""".formatted(second),
					number))
				.hasMessageContaining("violates check constraint");
		}
	}

	@Test
	void onePersonDoesNot() {
		proposed("normal");
		this.story.as("kurator")
			.tries("confirmLowering", Map.of("loweringAnswer", "confirm"))
			.at("loweringAnswer")
			.saying("Förslaget är ditt");
		assertThat(levels()).containsExactly("high high");
	}

	@Test
	void aRefusalKeepsTheLevelAndSoDoesSilence() {
		proposed("raised");
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "refuse"));
		proposed("raised");
		this.story.timer("loweringUnanswered").fires();
		this.story.sender().waitsAt("followRisk", "callMeeting");
		assertThat(levels()).containsExactly("high high");
	}

	@Test
	void answersThatContradictEachOtherAreRefused() {
		this.story.as("samordnare")
			.tries("followRisk", again(Signs.high().but("mustGoHome", "yes"), "check-in"))
			.at("mustGoHome");
	}

	@Test
	void atLevelHighAMeetingIsCalledWithoutAnybodyHavingThoughtOfIt() {
		this.story.sender().hasPassed("beginMeeting").waitsAt("followRisk", "callMeeting");
		assertThat(this.story.as("samordnare").reads("callMeeting").get("deadlineText").toString())
			.contains("Nivån är hög", "5 arbetsdagar");
		this.story.as("samordnare").does("followRisk", again(Signs.high(), "check-in"));
		this.story.sender().waitsAt("followRisk", "callMeeting");
	}

	@Test
	void aMeetingThatWasThoughtOfForThisLevelIsNotBegunAgain() {
		this.story.as("kurator").does("callMeeting", Map.of("meetingAction", "discard"));
		this.story.as("kurator").does("followRisk", again(Signs.high(), "check-in"));
		this.story.sender().waitsAt("followRisk");
		proposed("raised");
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "raise", "newLevel", "high"));
		this.story.sender().waitsAt("followRisk", "callMeeting");
	}

	@Test
	void whereNothingIsHighNoMeetingIsCalled() {
		this.story.ends();
		this.story = this.stories.begin();
		this.story.as("kurator").begins("risk-assessment").does("assessSigns", Signs.raised().answers());
		this.story.sender().hasNotPassed("beginMeeting").waitsAt("followRisk");
		this.story.as("kurator").does("followRisk", Map.of("riskAction", "raise", "newLevel", "high"));
		this.story.sender().hasPassed("beginMeeting").waitsAt("followRisk", "callMeeting");
	}

	@Test
	void aMeetingOutlivesTheEscalationThatCalledIt() {
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "support"));
		this.story.sender().endsAt("riskCared").waitsAt("callMeeting");
	}

	/** It has been AKUT since the day before yesterday, as far as anybody can see. */
	private void acuteForADay() {
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "raise", "newLevel", "acute"));
		this.story.sender()
			.changedByHand("update origo.risk_assessment set at = at - interval '25 hours' where case_number = :case");
		this.story.as("samordnare").does("followRisk", again(Signs.acute(), "check-in"));
		this.story.timer("assessmentTooOld").fires();
	}

	@Test
	void acuteIsLookedAtEveryFourHoursAndDecidedAnewWhenADayHasPassed() {
		this.story.as("samordnare").does("followRisk", Map.of("riskAction", "raise", "newLevel", "acute"));
		assertThat(Duration.between(Instant.now(), this.story.due("assessmentTooOld"))).isBetween(Duration.ofHours(3),
				Duration.ofHours(4));
		this.story.timer("assessmentTooOld").fires();
		this.story.sender().hasNotPassed("decideLevel").waitsAt("reassessRisk", "callMeeting");
	}

	@Test
	void thatItStaysAcuteIsADecisionAndTheDayBeginsAgain() {
		acuteForADay();
		assertThat(this.story.as("kurator").reads("decideLevel").get("deadlineText").toString()).contains("24 timmar");
		this.story.as("kurator").does("decideLevel", Map.of("riskAction", "keep", "levelReason", "Hotet är kvar xq5."));
		this.story.sender().hasPassed("keepLevel").waitsAt("followRisk", "callMeeting");
		assertThat(this.story.sender()
			.rows("select kind || ' ' || in_force from origo.risk_assessment where case_number = :case order by position"))
			.endsWith("assessed acute", "kept acute");
		assertThat(this.story.due("assessmentTooOld")).isAfter(Instant.now().plus(Duration.ofHours(3)));
		assertThat(this.story.as("samordnare").reads("followRisk").get("riskText").toString())
			.contains("AKUT av Kurator", "(står fast)");
		assertThat(this.story.sender().told()).hasSize(2);
	}

	@Test
	void thatItIsLessThanAcuteIsDecidedByTwo() {
		acuteForADay();
		this.story.as("kurator")
			.tries("decideLevel", Map.of("riskAction", "lower", "newLevel", "acute", "levelReason", "Lugnare."))
			.at("newLevel");
		this.story.as("kurator")
			.does("decideLevel", Map.of("riskAction", "lower", "newLevel", "high", "levelReason", "Lugnare."));
		assertThat(Duration.between(Instant.now(), this.story.due("loweringUnanswered")))
			.isLessThan(Duration.ofHours(5));
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "refuse"));
		this.story.timer("assessmentTooOld").fires();
		this.story.sender().waitsAt("decideLevel", "callMeeting");
	}

	@Test
	void whatNobodyDecidesIsTheManagersToSeeTo() {
		acuteForADay();
		this.story.timer("decisionMissed").fires();
		this.story.as("origo-chef").does("seeToReassessment", Map.of("silenceSeenTo", true));
		this.story.sender().hasPassed("silenceSeenTo").waitsAt("decideLevel", "callMeeting");
	}

	private static Map<String, Object> again(Signs signs, String event) {
		Map<String, Object> answers = signs.with("riskAction", "reassess");
		answers.put("riskEvent", event);
		return answers;
	}

}
