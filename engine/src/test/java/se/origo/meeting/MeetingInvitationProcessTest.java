package se.origo.meeting;

import java.util.Map;

import se.origo.OrigoTest;
import se.origo.deadline.FormTime;
import se.origo.deadline.SwedishTime;
import se.origo.story.Stories;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import se.origo.party.Scope;

import static org.assertj.core.api.Assertions.assertThat;
import static se.origo.meeting.MeetingStory.BOTKYRKA;
import static se.origo.meeting.MeetingStory.REGION;

/** A call and an action at a party that was called. */
@OrigoTest
class MeetingInvitationProcessTest {

	@Autowired
	Stories stories;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService management;

	@Autowired
	HistoryService history;

	private MeetingStory meeting;

	@BeforeEach
	void aMeetingIsCalled() {
		this.meeting = new MeetingStory(this.stories, this.tasks).called(REGION, BOTKYRKA);
	}

	@AfterEach
	void ends() {
		this.meeting.story.endsIfBegun();
	}

	/** Lets the timer run out that stands on a task. */
	private void late(String taskId, String event) {
		String instance = this.tasks.createTaskQuery().taskId(taskId).singleResult().getProcessInstanceId();
		String job = this.management.createJobQuery()
			.processInstanceId(instance)
			.activityId(event)
			.singleResult()
			.getId();
		Scope.asSystem("job", () -> {
			this.management.executeJob(job);
			return null;
		});
	}

	private void endsAt(String party, String end) {
		assertThat(this.history.createHistoricActivityInstanceQuery()
			.activityId(end)
			.list()
			.stream()
			.map(HistoricActivityInstance::getRootProcessInstanceId)).contains(instanceOf(party));
	}

	private String instanceOf(String party) {
		return this.history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(this.meeting.caseOf(party))
			.singleResult()
			.getId();
	}

	private String table() {
		return this.meeting.caller().reads("prepareMeeting").get("tableText").toString();
	}

	@Test
	void silenceReachesTheManagerAndIsSaidToWhoeverCalled() {
		late(this.meeting.task(BOTKYRKA, "answerInvitation"), "invitationOverdue");
		assertThat(this.meeting.story.as("botkyrka-chef")
			.at(this.meeting.task(BOTKYRKA, "answerInvitationLate"))
			.values()
			.toString()).contains("Vem gör vad?");
		late(this.meeting.task(BOTKYRKA, "answerInvitationLate"), "invitationUnanswered");
		endsAt(BOTKYRKA, "invitationSilent");
		assertThat(this.meeting.itemsAt(BOTKYRKA)).isEmpty();
		assertThat(table()).contains("Kontaktperson Botkyrka: svarade inte.");
	}

	@Test
	void thePanelSaysHowTheMeetingStands() {
		assertThat(state(BOTKYRKA, "answerInvitation")).isEqualTo("svar väntas");
		this.meeting.comes(BOTKYRKA, "social");
		assertThat(state(BOTKYRKA, "followInvitation")).isEqualTo("ni kommer");
		assertThat(this.meeting.caller().panel("prepareMeeting").opened().path("state").asText())
			.isEqualTo("samrådet är kallat");
		this.meeting.comes(REGION, "health").held(REGION, BOTKYRKA);
		assertThat(state(BOTKYRKA, "followInvitation")).isEqualTo("samrådet är hållet");
	}

	private String state(String party, String element) {
		return this.meeting.story.as(party).panelAt(this.meeting.task(party, element)).opened().path("state").asText();
	}

	@Test
	void aLateAnswerIsAnAnswer() {
		late(this.meeting.task(BOTKYRKA, "answerInvitation"), "invitationOverdue");
		this.meeting.answers(BOTKYRKA, "answerInvitationLate",
				Map.of("meetingAnswer", "accept", "secrecyRule", "social", "secrecyStated", true));
		assertThat(table()).contains("Kontaktperson Botkyrka: kommer; sekretess i socialtjänsten.");
	}

	@Test
	void whoeverDeclinesLearnsNothingMore() {
		this.meeting.answers(BOTKYRKA, "answerInvitation", Map.of("meetingAnswer", "decline"));
		endsAt(BOTKYRKA, "invitationDeclined");
		assertThat(this.meeting.itemsAt(BOTKYRKA)).isEmpty();
		this.meeting.caller().tries("prepareMeeting", MeetingStory.share(BOTKYRKA, "ageBand", "none")).at("receiver");
		assertThat(table()).contains("Kontaktperson Botkyrka: kommer inte.");
	}

	@Test
	void anotherTimeIsSaidAndCanBeTakenBack() {
		String proposal = MeetingStory.inDays(3);
		this.meeting.answers(BOTKYRKA, "answerInvitation", Map.of("meetingAnswer", "another", "meetingProposal",
				proposal, "secrecyRule", "social", "secrecyStated", true));
		assertThat(table())
			.contains("kommer inte då, föreslår " + SwedishTime.moment(FormTime.instant(proposal).orElseThrow()));
		this.meeting.answers(BOTKYRKA, "followInvitation",
				Map.of("meetingAnswer", "accept", "secrecyRule", "school", "secrecyStated", true));
		assertThat(table()).contains("Kontaktperson Botkyrka: kommer; sekretess i skolan.");
	}

	@Test
	void aTimeThatHasBeenIsNoProposal() {
		assertThat(this.meeting.story.as(BOTKYRKA)
			.at(this.meeting.task(BOTKYRKA, "answerInvitation"))
			.answers(Map.of("meetingAnswer", "another", "meetingProposal", MeetingStory.inDays(-1), "secrecyRule",
					"social", "secrecyStated", true)))
			.startsWith("4");
	}

	@Test
	void whoeverIsCalledIsToldWhenItIsOver() {
		late(this.meeting.task(BOTKYRKA, "answerInvitation"), "invitationOverdue");
		this.meeting.step("cancel");
		endsAt(BOTKYRKA, "meetingOverHere");
		endsAt(REGION, "meetingOverHere");
	}

	@Test
	void oneInvitedPartyDoesNotFindTheOthersTask() {
		this.meeting.story.as(REGION).doesNotFind(this.meeting.task(BOTKYRKA, "answerInvitation"));
		this.meeting.story.as(BOTKYRKA).doesNotFind(this.meeting.story.task("prepareMeeting"));
	}

	@Test
	void anActionThatIsLateReachesTheManager() {
		this.meeting.comes(REGION, "health").held(REGION).decides(REGION, "Boka tid.");
		late(this.meeting.action(0, "doAction"), "actionOverdue");
		this.meeting.story.as("region-stockholm-chef")
			.answers(this.meeting.action(0, "doActionLate"),
					Map.of("actionOutcome", "not-done", "actionReason", "not-possible"));
		assertThat(this.meeting.caller().reads("decideAction").get("tableText").toString())
			.contains("Region Stockholm, till", "blir inte gjord");
	}

}
