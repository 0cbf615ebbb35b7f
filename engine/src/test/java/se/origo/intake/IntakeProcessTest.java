package se.origo.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Panel;
import se.origo.story.Person;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.camunda.bpm.engine.ProcessEngine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody gets in touch: every way that it can end. */
@OrigoTest
class IntakeProcessTest {

	private static final ZoneId LOCAL = ZoneId.of("Europe/Stockholm");

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	private Story story;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
	}

	@AfterEach
	void end() {
		this.story.endsIfBegun();
	}

	private Person counsellor() {
		return this.story.as("kurator");
	}

	private Person receives(Contact contact) {
		return counsellor().begins("intake").does("receiveContact", contact.answers());
	}

	private Person listens() {
		return receives(Contact.anonymous()).does("describeNeeds", Contact.needs());
	}

	@Test
	void itIsStartedAtTheCentreAndNowhereElse() {
		this.story.as("samordnare").begins("intake");
		assertThatThrownBy(() -> this.stories.begin().as("danderyd").begins("intake"))
			.hasMessage("Cannot start intake");
	}

	@Test
	void whoeverNeedsNothingMoreIsLeftInPeace() {
		listens().does("chooseNextStep", Contact.next("end"));
		this.story.sender().endsAt("contactClosed").hasPassed("recogniseContact", "describeNeeds");
	}

	@Test
	void whatWasNoContactLeavesNothing() {
		counsellor().begins("intake")
			.keepsDraft("receiveContact", Map.of("codeWord", "blåsippa"))
			.does("receiveContact", Map.of("contactAction", "discard"));
		this.story.sender().endsAt("contactEnteredInError").hasNotPassed("recogniseContact");
		assertThat(this.story.sender().words()).isEmpty();
	}

	@Test
	void whatIsNeverFinishedEndsAsThat() {
		counsellor().begins("intake");
		this.story.timer("receiveLapsed").fires();
		this.story.sender().endsAt("contactNeverFinished");
	}

	@Test
	void aContactThatNobodyGoesOnWithStopsAsThat() {
		receives(Contact.anonymous());
		this.story.timer("needsLapsed").fires();
		this.story.sender().endsAt("contactLapsed");
	}

	@Test
	void aContactWithoutANextStepStopsAsThat() {
		listens();
		this.story.timer("nextStepLapsed").fires();
		this.story.sender().endsAt("contactLapsed");
	}

	@Test
	void whoeverHangsUpAndMayNotBeReachedIsNotCalled() {
		receives(Contact.anonymous().with("mayReach", "no").with("contactAction", "hung-up").with("callBack", "no"));
		this.story.sender().endsAt("callerHungUp").hasPassed("recogniseContact").hasNotPassed("followUp");
	}

	@Test
	void whoeverHangsUpIsCalledOnTheDayAgreed() {
		receives(Contact.anonymous()
			.with("contactAction", "hung-up")
			.with("callBack", "yes")
			.with("followUpAt", Contact.SOON.toString()));
		this.story.sender().waitsAt();
		Instant due = this.story.due("followUpDue");
		assertThat(due).isEqualTo(Contact.SOON.atStartOfDay(LOCAL).toInstant());
		this.story.timer("followUpDue").fires();
		this.story.as("samordnare").does("contactAgain", Map.of("followUpOutcome", "reached"));
		this.story.sender().endsAt("contactFollowedUp").hasPassed("contactReached");
	}

	private void comesToTheDay() {
		listens().does("chooseNextStep", Contact.nextAndCallBack("end"));
		this.story.timer("followUpDue").fires();
	}

	@ParameterizedTest
	@CsvSource({ "declined,contactDeclined", "given-up,contactNotReached" })
	void theCallEndsWithWhatHappened(String outcome, String end) {
		comesToTheDay();
		counsellor().does("contactAgain", Map.of("followUpOutcome", outcome));
		this.story.sender().endsAt("contactFollowedUp").hasPassed(end);
	}

	@Test
	void whoeverNeedsMoreGetsANextStep() {
		comesToTheDay();
		counsellor().does("contactAgain", Map.of("followUpOutcome", "more"));
		this.story.sender().waitsAt("chooseNextStep").hasPassed("moreNeeded");
		assertThat(counsellor().reads("chooseNextStep").get("followUpAt")).isNull();
		counsellor().does("chooseNextStep", Contact.next("end"));
		this.story.sender().endsAt("contactClosed");
	}

	@Test
	void whoeverDoesNotAnswerIsTriedAnotherDay() {
		comesToTheDay();
		Map<String, Object> again = new HashMap<>(Map.of("followUpOutcome", "again", "followUpAt", "2020-01-01"));
		counsellor().tries("contactAgain", again).at("followUpAt").saying("i dag eller en dag inom två år");
		again.put("followUpAt", Contact.SOON.plusDays(5).toString());
		counsellor().does("contactAgain", again);
		assertThat(this.story.due("followUpDue")).isEqualTo(Contact.SOON.plusDays(5).atStartOfDay(LOCAL).toInstant());
		this.story.timer("followUpDue").fires();
		assertThat(counsellor().reads("contactAgain").get("followUpText")).asString().contains("Skriv till skolan");
		counsellor().does("contactAgain", Map.of("followUpOutcome", "reached"));
		this.story.sender().endsAt("contactFollowedUp");
	}

	@Test
	void supportGoesOnInTheSameCase() {
		listens().does("chooseNextStep", Contact.next("support"));
		counsellor().does("planSupport", Map.of("supportAction", "discard"));
		this.story.sender().hasPassed("support").endsAt("helpGiven");
	}

	@Test
	void aProfessionalIsAnsweredInTheSameCase() {
		receives(Contact.anonymous().with("channel", "professional")).does("describeNeeds", Contact.needs())
			.does("chooseNextStep", Contact.next("consultation"));
		counsellor().does("registerConsultation", Map.of("questionAction", "discard"));
		this.story.sender().hasPassed("consult").endsAt("helpGiven");
	}

	@Test
	void whatTheCaseNeedsIsStartedInItWithoutLeavingIt() {
		receives(Contact.anonymous());
		counsellor().takes("describeNeeds");
		Panel panel = counsellor().panel("describeNeeds");
		assertThat(panel.startable()).contains("guard", "support", "case-meeting", "statutory-clock", "travel-watch")
			.doesNotContain("referral", "intake");
		assertThat(panel.starts("support")).isNotEmpty();
		counsellor().does("planSupport", Map.of("supportAction", "discard"));
		this.story.sender().waitsAt("describeNeeds");
	}

	private boolean isEscalated() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("risk-escalation")
			.processInstanceBusinessKey(this.story.sender().caseNumber())
			.count() == 1;
	}

	@Test
	void whoeverIsInDangerIsHelpedWhileTheTalkGoesOn() {
		receives(Contact.anonymous().with("threatNow", "yes"));
		assertThat(isEscalated()).isTrue();
		counsellor().does("describeNeeds", Contact.needs()).does("chooseNextStep", Contact.next("end"));
		assertThat(isEscalated()).isTrue();
		this.story.sender().hasPassed("contactClosed");
	}

	@Test
	void whoeverHangsUpInDangerIsHelpedToo() {
		receives(
				Contact.anonymous().with("suicideRisk", "yes").with("contactAction", "hung-up").with("callBack", "no"));
		assertThat(isEscalated()).isTrue();
		this.story.sender().hasPassed("callerHungUp");
	}

	@Test
	void whoeverIsInNoDangerIsNotEscalatedUntilSomethingComesUp() {
		listens();
		assertThat(isEscalated()).isFalse();
		counsellor().does("chooseNextStep", Map.of("nextStep", "escalation", "judgement", "raise", "callBack", "no"));
		assertThat(isEscalated()).isTrue();
		counsellor().does("followRisk", Map.of("riskAction", "error"));
		this.story.as("samordnare").does("confirmLowering", Map.of("loweringAnswer", "confirm"));
		this.story.sender().endsAt("riskHandled").hasPassed("reassessRisk");
	}

	@Test
	void theSafeWayIsInThePanelAtOnce() {
		Contact contact = Contact.anonymous();
		receives(contact);
		assertThat(counsellor().panel("describeNeeds").warnings()).contains("safe-contact");
		assertThat(counsellor().panel("describeNeeds").text()).contains("pågår")
			.doesNotContain(contact.said("safeContact"));
		assertThat(counsellor().panel("describeNeeds").identity()).contains(contact.said("safeContact"));
	}

	@Test
	void whatIsTypedInTheFirstFormIsKeptUntilItIsSent() {
		counsellor().begins("intake").keepsDraft("receiveContact", Map.of("safeContact", "Bara via skolan"));
		assertThat(counsellor().reads("receiveContact")).containsEntry("safeContact", "Bara via skolan");
		assertThat(this.story.sender().items()).isEmpty();
	}

}
