package se.origo.party;

import java.util.Map;

import se.origo.OrigoTest;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static se.origo.party.AbsenceStory.NOW;
import static se.origo.party.AbsenceStory.PARTY;
import static org.assertj.core.api.Assertions.assertThat;

/** One test for each way an alarm is raised and ends. */
@OrigoTest
class CoverageAlarmProcessTest {

	@Autowired
	AbsenceStory story;

	@Autowired
	Coverage coverage;

	@Autowired
	CoverageProcess alarms;

	@Autowired
	RestoreCoverageGuide restoreGuide;

	@Autowired
	RuntimeService runtime;

	@AfterEach
	void everybodyIsBack() {
		this.story.everybodyIsBack();
	}

	@Test
	void withNobodyLeftTheCentreIsAlarmedOnceAndTheAlarmEndsWhenSomebodyIsBack() {
		this.story.away(PARTY, NOW.minusSeconds(60));
		ProcessInstance second = this.story.away(PARTY + "-2", NOW.minusSeconds(60));
		assertThat(this.coverage.reachable(PARTY)).isEmpty();
		this.alarms.check(PARTY);
		ProcessInstance alarm = this.story.alarm();
		assertThat(this.story.waiting(alarm)).isEqualTo("restoreCoverage");
		assertThat(alarm.getBusinessKey()).isNotBlank();
		this.story.fire(second, "absenceElapsed");
		assertThat(this.story.ends(alarm)).containsExactly("coverageRegained");
		assertThat(this.coverage.reachable(PARTY)).containsExactly(this.story.caller(PARTY + "-2").person());
	}

	@Test
	void anAlarmThatIsHandledWhileNobodyIsThereIsRaisedAgainAtTheNextLook() {
		this.story.away(PARTY, NOW.minusSeconds(60));
		this.story.away(PARTY + "-2", NOW.minusSeconds(60));
		ProcessInstance alarm = this.story.alarm();
		this.story.answer(alarm, "samordnare", Map.of("alarmHandled", "called"));
		assertThat(this.story.ends(alarm)).containsExactly("alarmHandled");
		this.alarms.check(PARTY);
		assertThat(this.story.alarm().getId()).isNotEqualTo(alarm.getId());
	}

	@Test
	void theAlarmSaysWhichPartyAndSinceWhenAndNothingElse() {
		this.story.away(PARTY, NOW.minusSeconds(60));
		this.story.away(PARTY + "-2", NOW.minusSeconds(60));
		ProcessInstance alarm = this.story.alarm();
		Map<String, Object> variables = this.runtime.getVariables(alarm.getId());
		assertThat(variables).containsOnlyKeys("party", "alarmParty", "deadlineCode", "waitingSince")
			.containsEntry("party", "origo");
		assertThat(this.restoreGuide.shows(this.story.atHand("restore-coverage", alarm.getBusinessKey(), variables))
			.get("waitingText")).asString()
			.startsWith("Vaxholm kan inte nås: varken kontaktperson eller ersättare är i tjänst sedan ");
	}

}
