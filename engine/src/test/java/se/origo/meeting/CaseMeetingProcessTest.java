package se.origo.meeting;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.deadline.SwedishTime;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.meeting.MeetingStory.BOTKYRKA;
import static se.origo.meeting.MeetingStory.POLICE;
import static se.origo.meeting.MeetingStory.REGION;
import static se.origo.meeting.MeetingStory.call;
import static se.origo.meeting.MeetingStory.share;

/** A case meeting at whoever calls it. */
@OrigoTest
class CaseMeetingProcessTest {

	@Autowired
	Stories stories;

	@Autowired
	TaskService tasks;

	private MeetingStory meeting;

	@BeforeEach
	void aMeetingIsNeeded() {
		this.meeting = new MeetingStory(this.stories, this.tasks);
	}

	@AfterEach
	void ends() {
		this.meeting.story.endsIfBegun();
	}

	@Test
	void eachPartyGetsTheCodedCallInACaseOfItsOwnAndNothingElse() {
		this.meeting.called(REGION, BOTKYRKA);
		assertThat(this.meeting.itemsAt(REGION)).containsExactly("ageBand", "meetingAgenda");
		assertThat(this.meeting.itemsAt(BOTKYRKA)).containsExactly("ageBand", "meetingAgenda");
		assertThat(this.meeting.story.sender().told()).containsExactly("meeting meetingAgenda,ageBand",
				"meeting meetingAgenda,ageBand");
		assertThat(this.meeting.story.sender().grounds()).containsOnly("none");
		assertThat(this.meeting.reads(BOTKYRKA, "answerInvitation").get("invitationText").toString())
			.contains("Vem gör vad?")
			.doesNotContain("Nadia");
	}

	@Test
	void aMeetingIsHeldAndEachDecisionIsATaskThatTheWholeTableSeesTheStateOf() {
		this.meeting.called(REGION, BOTKYRKA).comes(REGION, "health").comes(BOTKYRKA, "social");
		this.meeting.held(REGION, BOTKYRKA).decides(BOTKYRKA, "Ring skolan xq8.").decides("origo", "Boka tid xq9.");
		this.meeting.caller().does("decideAction", Map.of("decisionAction", "enough"));
		assertThat(this.meeting.reads(REGION, "followInvitation").get("tableText").toString())
			.contains("Kontaktperson Botkyrka, till", ": pågår.", "sekretess i socialtjänsten")
			.doesNotContain("xq8", "xq9");
		this.meeting.story.sender()
			.happened("update origo.meeting_action set due = current_date - 1 where meeting in "
					+ "(select id from origo.meeting where case_number = :case)");
		assertThat(this.meeting.reads(REGION, "followInvitation").get("tableText").toString()).contains("försenad");
		String task = this.meeting.action(0, "doAction");
		assertThat(this.meeting.story.as(BOTKYRKA).at(task).values().get("actionText").toString()).contains("xq8");
		this.meeting.story.as(BOTKYRKA).answers(task, Map.of("actionOutcome", "done"));
		this.meeting.story.as("samordnare")
			.answers(this.meeting.action(1, "doAction"),
					Map.of("actionOutcome", "not-done", "actionReason", "not-needed"));
		assertThat(this.meeting.caller().reads("followMeeting").get("tableText").toString()).contains(": gjord.",
				": blir inte gjord.");
		this.meeting.caller().does("followMeeting", Map.of("meetingFollowed", true));
		this.meeting.story.sender().endsAt("meetingHeld");
		assertThat(this.meeting.story.cases().stream().skip(1).limit(2)).allSatisfy(
				other -> assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(other).count()).isZero());
	}

	@Test
	void thePoliceAtTheTableAndAKnownPersonAreStoppedUntilItIsDecided() {
		Map<String, Object> call = this.meeting.identified(REGION, POLICE);
		this.meeting.caller()
			.tries("callMeeting", call)
			.at("policeReport")
			.saying("det är inte beslutat om brottet ska polisanmälas");
		call.putAll(Map.of("policeReport", "no", "policeReportReason", "Den unga vill inte xq7."));
		this.meeting.called(call);
		assertThat(this.meeting.caller().reads("prepareMeeting").get("tableText").toString())
			.contains("Beslut om polisanmälan: den görs inte (Kurator");
		assertThat(this.meeting.reads(POLICE, "answerInvitation").toString()).doesNotContain("xq7");
	}

	@Test
	void aCodedMeetingStopsWhenTheFirstNameWouldBeSaid() {
		this.meeting.called(REGION, POLICE).comes(REGION, "health").comes(POLICE, "police");
		this.meeting.caller()
			.tries("prepareMeeting", share(POLICE, "personName", "CHILD-CRIME"))
			.at("sharedItems")
			.saying("Avidentifiera ärendet, eller anteckna beslutet först.");
		this.meeting.caller()
			.tries("prepareMeeting", share(REGION, "personName", "SOCIAL-HEALTH"))
			.saying("polisanmälas");
		this.meeting.caller()
			.does("prepareMeeting", share(POLICE, "ageBand", "none"))
			.does("prepareMeeting",
					Map.of("meetingStep", "police-report", "policeReport", "yes", "policeReportReason", "Ja."))
			.does("prepareMeeting", share(POLICE, "personName", "CHILD-CRIME"));
		assertThat(this.meeting.itemsAt(POLICE)).contains("personName");
		assertThat(this.meeting.itemsAt(REGION)).doesNotContain("personName");
		assertThat(this.meeting.story.sender().grounds()).endsWith("CHILD-CRIME");
		this.meeting.held(REGION, POLICE);
	}

	@Test
	void nobodyIsToldOnAGroundThatDoesNotHoldOrOnNone() {
		this.meeting.called(REGION, BOTKYRKA);
		this.meeting.caller().tries("prepareMeeting", share(BOTKYRKA, "situation", "none")).at("ground");
		this.meeting.caller().tries("prepareMeeting", share(BOTKYRKA, "personName", "SOCIAL-HEALTH")).at("ground");
		this.meeting.caller().tries("prepareMeeting", share("solna", "personName", "CONSENT")).at("receiver");
		assertThat(this.meeting.itemsAt(BOTKYRKA)).containsExactly("ageBand", "meetingAgenda");
	}

	@Test
	void whatRestedOnConsentIsSharedNoMoreOnceItIsWithdrawn() {
		this.meeting.called(REGION, BOTKYRKA);
		this.meeting.caller().tries("prepareMeeting", Map.of("meetingStep", "withdraw-consent")).at("meetingStep");
		this.meeting.caller().does("prepareMeeting", share(BOTKYRKA, "personName", "CONSENT"));
		this.meeting.step("withdraw-consent");
		for (String party : List.of(BOTKYRKA, REGION)) {
			this.meeting.caller()
				.tries("prepareMeeting", share(party, "situation", "CONSENT"))
				.at("ground")
				.saying("Samtycket är återkallat eller har gått ut. Inget mer kan delas på det");
		}
		assertThat(this.meeting.itemsAt(BOTKYRKA)).contains("personName").doesNotContain("situation");
	}

	@Test
	void aMeetingNeedsTwoOthersATimeToComeAndAnAgendaThatNamesNobody() {
		this.meeting.caller().tries("callMeeting", call(BOTKYRKA)).at("meetingParties").saying("minst två");
		this.meeting.caller().tries("callMeeting", call()).at("meetingParties");
		this.meeting.caller().tries("callMeeting", call(BOTKYRKA, BOTKYRKA)).at("meetingParties");
		this.meeting.caller().tries("callMeeting", call("origo", BOTKYRKA)).at("meetingParties");
		Map<String, Object> call = call(REGION, BOTKYRKA);
		call.put("meetingAt", OffsetDateTime.now().minusMinutes(1).toString());
		this.meeting.caller().tries("callMeeting", call).at("meetingAt").saying("från nu");
		call = call(REGION, BOTKYRKA);
		call.put("meetingAgenda", "x".repeat(100_000));
		this.meeting.caller().tries("callMeeting", call).at("meetingAgenda").saying("för lång");
		call.put("meetingAgenda", "Hur går det för 19121212-1212?");
		this.meeting.caller().tries("callMeeting", call).at("meetingAgenda").saying("personnummer");
	}

	@Test
	void inACaseOfLevelHighTheMeetingIsHeldWithinFiveWorkingDaysWhoeverStartsIt() {
		Story high = this.stories.begin();
		high.as("kurator")
			.begins("risk-assessment")
			.does("assessSigns", Map.of("threatNow", "no", "recentViolence", "no", "mustGoHome", "no", "suicideRisk",
					"no", "travel", "abroad", "ageBand", "18-20"));
		high.as("kurator").does("callMeeting", Map.of("meetingAction", "discard"));
		high.as("kurator").takes("followRisk");
		high.as("kurator").panel("followRisk").starts("case-meeting");
		Map<String, Object> call = call(REGION, BOTKYRKA);
		call.put("meetingAt", MeetingStory.inDays(20));
		high.as("kurator")
			.tries("callMeeting", call)
			.at("meetingAt")
			.saying("Nivån är hög, så samrådet ska hållas inom: 5 arbetsdagar");
		high.as("kurator").does("callMeeting", call(REGION, BOTKYRKA));
		high.as("kurator")
			.tries("prepareMeeting",
					Map.of("meetingStep", "move", "newMeetingAt", OffsetDateTime.now().plusDays(20).toString()))
			.at("newMeetingAt")
			.saying("Nivån är hög, så samrådet ska hållas inom: 5 arbetsdagar");
		assertThat(high.as("kurator").reads("prepareMeeting").get("deadlineText").toString()).contains("Nivån är hög",
				"5 arbetsdagar");
		high.ends();
	}

	@Test
	void aMeetingIsMovedAndWhoeverHadAnsweredIsAskedAgain() {
		this.meeting.called(REGION, BOTKYRKA).comes(REGION, "health");
		List<String> told = this.meeting.story.sender().told();
		OffsetDateTime later = OffsetDateTime.now().plusDays(4);
		String day = SwedishTime.day(later.toInstant());
		this.meeting.caller()
			.tries("prepareMeeting",
					Map.of("meetingStep", "move", "newMeetingAt", OffsetDateTime.now().minusDays(1).toString()))
			.at("newMeetingAt");
		this.meeting.caller().does("prepareMeeting", Map.of("meetingStep", "move", "newMeetingAt", later.toString()));
		assertThat(this.meeting.caller().reads("prepareMeeting").get("tableText").toString()).contains(day,
				"Samrådet är flyttat. Först kallades till", "Region Stockholm: har inte svarat");
		assertThat(this.meeting.story.sender().told()).isEqualTo(told);
		for (String party : List.of(REGION, BOTKYRKA)) {
			assertThat(this.meeting.reads(party, "answerInvitation").get("invitationText").toString()).contains(day,
					"Samrådet är flyttat");
			this.meeting.comes(party, "health");
			assertThat(this.tasks.createTaskQuery()
				.taskId(this.meeting.task(party, "followInvitation"))
				.singleResult()
				.getDueDate()).isCloseTo(Date.from(later.toInstant()), 1000);
		}
		this.meeting.held(REGION, BOTKYRKA);
	}

	@Test
	void thePoliceIsNotSaidToHaveBeenThereWithAKnownPersonBeforeItIsDecided() {
		this.meeting.called(REGION, POLICE).comes(REGION, "health").comes(POLICE, "police");
		this.meeting.story.sender().happened("update origo.meeting set identified = true where case_number = :case");
		Map<String, Object> held = Map.of("meetingStep", "held", "meetingAttended", List.of(REGION, POLICE));
		this.meeting.caller()
			.tries("prepareMeeting", held)
			.at("meetingStep")
			.saying("Polisen är med och personen är känd vid bordet, men det är inte beslutat");
		this.meeting.caller()
			.does("prepareMeeting",
					Map.of("meetingStep", "police-report", "policeReport", "no", "policeReportReason", "Inte än."))
			.does("prepareMeeting", held);
		this.meeting.story.sender().waitsAt("decideAction");
	}

	@Test
	void whereNoLevelIsHighAMeetingIsHeldWhenItSuits() {
		Map<String, Object> call = call(REGION, BOTKYRKA);
		call.put("meetingAt", OffsetDateTime.now().plusDays(20).toString());
		this.meeting.called(call).story.sender().waitsAt("prepareMeeting");
	}

	@Test
	void aCallThatNobodyMakesIsTheManagersToSeeTo() {
		this.meeting.story.timer("callMissed").fires();
		this.meeting.story.as("origo-chef").does("seeToMeeting", Map.of("callingSeenTo", true));
		this.meeting.story.sender().hasPassed("meetingSeenTo").waitsAt("callMeeting");
	}

	@Test
	void whoeverHasNotSaidItsSecrecyWasNotThere() {
		this.meeting.called(REGION, BOTKYRKA).comes(REGION, "health");
		this.meeting.caller()
			.tries("prepareMeeting", Map.of("meetingStep", "held", "meetingAttended", List.of(REGION, BOTKYRKA)))
			.at("meetingAttended")
			.saying("Kontaktperson Botkyrka har inte sagt vilken sekretess som gäller");
	}

	@Test
	void aDecisionIsForSomebodyWhoWasThereAndForADayToCome() {
		this.meeting.called(REGION, BOTKYRKA).comes(REGION, "health").held(REGION);
		Map<String, Object> past = Map.of("decisionAction", "decide", "decisionOwner", REGION, "decisionWhat", "Ring.",
				"decisionDue", "2020-01-01");
		this.meeting.caller().tries("decideAction", past).at("decisionDue");
		this.meeting.caller()
			.tries("decideAction",
					Map.of("decisionAction", "decide", "decisionOwner", BOTKYRKA, "decisionWhat", "Ring.",
							"decisionDue", OffsetDateTime.now().plusDays(2).toLocalDate().toString()))
			.at("decisionOwner");
	}

	@Test
	void aMeetingIsCancelledOrNobodyComesOrItIsForgotten() {
		this.meeting.called(REGION, BOTKYRKA).comes(REGION, "health").step("cancel");
		this.meeting.story.sender().endsAt("meetingCancelled");
		MeetingStory alone = new MeetingStory(this.stories, this.tasks).called(REGION, BOTKYRKA);
		alone.step("nobody-came").story.sender().endsAt("meetingLapsed");
		MeetingStory forgotten = new MeetingStory(this.stories, this.tasks).called(REGION, BOTKYRKA);
		forgotten.story.timer("meetingForgotten").fires();
		forgotten.story.sender().endsAt("meetingLapsed");
		MeetingStory unwanted = new MeetingStory(this.stories, this.tasks);
		unwanted.caller().does("callMeeting", Map.of("meetingAction", "discard"));
		unwanted.story.sender().endsAt("meetingNotCalled");
	}

	@Test
	void whereEverybodyIsKeptFromTheCaseAPartyIsNotCalled() {
		Story block = this.stories.begin();
		block.as("samordnare").blocksParty(this.meeting.story.sender().caseNumber(), BOTKYRKA);
		this.meeting.caller()
			.tries("callMeeting", call(REGION, BOTKYRKA))
			.at("meetingParties")
			.saying("finns ingen som kan ta hand om just det här ärendet");
		block.ends();
	}

	@Test
	void ofSomebodyProtectedTheMunicipalityIsNotEvenOnOffer() {
		this.meeting.story.sender().writes("municipality", BOTKYRKA);
		this.meeting.called(REGION, BOTKYRKA).comes(REGION, "health");
		assertThat(this.meeting.caller().reads("prepareMeeting").get("sharedItemChoices").toString())
			.contains("municipality");
		this.meeting.story.sender().writes("protectedIdentity", true);
		assertThat(this.meeting.caller().reads("prepareMeeting").get("sharedItemChoices").toString())
			.contains("ageBand")
			.doesNotContain("municipality");
		this.meeting.caller().tries("prepareMeeting", share(REGION, "municipality", "none")).at("sharedItems");
	}

}
