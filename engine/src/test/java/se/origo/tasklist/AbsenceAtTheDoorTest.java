package se.origo.tasklist;

import java.util.Map;

import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Scenario 8: a contact person is ill, and nothing is left lying. */
@OrigoTest
class AbsenceAtTheDoorTest {

	@Autowired
	Stories stories;

	private Story story;

	private Story absence;

	@BeforeEach
	void begin() {
		this.story = this.stories.begin();
		this.absence = this.stories.begin();
	}

	@AfterEach
	void isBack() {
		this.absence.sender().happened("update origo.absence set ended_at = now() where case_number = :case");
		this.absence.ends();
	}

	@Test
	void openAndNewTasksReachTheDeputyWhoActsForTheAbsentAndTheRecordSaysSo() {
		this.story.received().as("botkyrka").keepsDraft("assessReferral", Map.of("declineText", "påbörjat"));
		String open = this.story.task("assessReferral");
		this.story.as("botkyrka-2").doesNotFind(open);
		isIll("botkyrka-chef");
		assertThat(this.story.as("botkyrka-2").list()).containsExactly(open);
		assertThat(this.story.as("botkyrka-2").nameOf(open)).startsWith("Bedöm överlämningen")
			.endsWith("(för Kontaktperson Botkyrka)");
		this.story.as("botkyrka").doesNotFind(open);
		this.story.as("botkyrka-2").accepts().reports("handled");
		this.story.as("danderyd").readsFeedback();
		this.story.sender().is("closed");
		assertThat(this.story.receiver().actingFor("task-completed")).contains("botkyrka-2 for botkyrka");
	}

	@Test
	void theCentreRegistersItToo() {
		this.story.sent();
		isIll("samordnare");
		this.story.as("botkyrka-2").acknowledges();
		this.story.sender().is("received");
	}

	@Test
	void whoeverIsBackEarlyHasTheTasksAgain() {
		this.story.sent();
		isIll("botkyrka");
		this.absence.as("botkyrka").does("followAbsence", Map.of("absenceOver", true));
		this.absence.sender().endsAt("absenceEnded");
		this.story.as("botkyrka").acknowledges();
		this.story.as("botkyrka-2").doesNotFind(this.story.task("assessReferral"));
	}

	@Test
	void whenTheDeputyIsIllTooTheCentreIsAlarmedAndTheAlarmIsAnswered() {
		this.story.sent();
		isIll("botkyrka");
		Story second = this.stories.begin();
		second.as("botkyrka-2").startsAbsence();
		second.as("botkyrka-2").does("registerAbsence", second.as("botkyrka-2").absence("Ersättare Botkyrka"));
		assertThat(this.story.as("samordnare").readsAlarm("botkyrka").get("waitingText")).asString()
			.startsWith("Botkyrka kan inte nås");
		this.story.as("samordnare").answersAlarm("botkyrka", "called");
		second.sender().happened("update origo.absence set ended_at = now() where case_number = :case");
		second.ends();
	}

	private void isIll(String registrar) {
		this.absence.as(registrar).startsAbsence();
		this.absence.as(registrar)
			.does("registerAbsence", this.absence.as(registrar).absence("Kontaktperson Botkyrka"));
		this.absence.sender().waitsAt("followAbsence");
	}

}
