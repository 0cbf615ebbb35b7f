package se.origo.party;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import se.origo.OrigoTest;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static se.origo.party.AbsenceStory.NOW;
import static se.origo.party.AbsenceStory.PARTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** One test for each way an absence begins and ends, and for what is held meanwhile. */
@OrigoTest
class AbsenceProcessTest {

	private static final String GONE = "p-slutat";

	@Autowired
	AbsenceStory story;

	@Autowired
	AbsenceProcess process;

	@Autowired
	Register register;

	@Autowired
	RuntimeService runtime;

	@Autowired
	Absences absences;

	@Autowired
	CoverageWatch watch;

	@Autowired
	FollowAbsenceGuide followGuide;

	@Autowired
	TaskService tasks;

	@AfterEach
	void everybodyIsBack() {
		this.story.everybodyIsBack();
	}

	@Test
	void anAbsenceFromNowLetsTheDeputyActAtOnce() {
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		assertThat(this.story.caller(PARTY).groups()).containsExactly(PARTY + ".absent");
		assertThat(this.story.caller(PARTY + "-2").groups()).containsExactly(PARTY + ".contact", PARTY + ".deputy");
		assertThat(this.story.caller(PARTY + "-2").actingForAt(PARTY)).isEqualTo(this.story.caller(PARTY).person());
		assertThat(this.story.waiting(absence)).isEqualTo("followAbsence");
	}

	@Test
	void anOpenSessionKnowsAtOnceThatAnAbsenceHasBegunAndThatItHasEnded() {
		String person = this.story.caller(PARTY).person();
		assertThat(inSession(person)).containsExactly(PARTY + ".contact");
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		assertThat(inSession(person)).containsExactly(PARTY + ".absent");
		this.story.answer(absence, PARTY, Map.of("absenceOver", true));
		assertThat(inSession(person)).containsExactly(PARTY + ".contact");
	}

	private Set<String> inSession(String person) {
		return this.register.callerInSession(person).orElseThrow().groups();
	}

	@Test
	void whatThePersonHadTakenGoesBackToTheGroup() {
		Task taken = this.story.contactTask();
		this.story.take(taken, PARTY);
		this.story.away(PARTY, NOW.minusSeconds(60));
		assertThat(this.story.holder(taken)).isNull();
	}

	@Test
	void whatTheDeputyHadTakenGoesBackWhenThePersonIs() {
		Task sentOn = this.story.contactTask();
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		this.story.take(sentOn, PARTY + "-2");
		this.story.fire(absence, "absenceElapsed");
		assertThat(this.story.holder(sentOn)).isNull();
	}

	@Test
	void whatThePersonMayStillDoStaysTaken() {
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		Task follow = this.tasks.createTaskQuery().processInstanceId(absence.getId()).singleResult();
		this.story.take(follow, PARTY);
		this.watch.checkEveryone();
		assertThat(this.story.holder(follow)).isEqualTo(this.story.caller(PARTY).person());
	}

	@Test
	void whatSomebodyWithoutAnyAppointmentHoldsGoesBackAtTheNextLook() {
		Task left = leftBySomebody();
		this.watch.checkEveryone();
		assertThat(this.story.holder(left)).isNull();
	}

	@Test
	void aSuspendedTaskWaitsUntilItGoesOnAndKeepsNoOtherWaiting() {
		Task suspended = leftBySomebody();
		Task left = leftBySomebody();
		this.runtime.suspendProcessInstanceById(suspended.getProcessInstanceId());
		this.watch.checkEveryone();
		assertThat(this.story.holder(left)).isNull();
		assertThat(this.story.holder(suspended)).isEqualTo(GONE);
		this.runtime.activateProcessInstanceById(suspended.getProcessInstanceId());
		this.watch.checkEveryone();
		assertThat(this.story.holder(suspended)).isNull();
	}

	@Test
	void whatSomebodyElseHasGotMeanwhileStaysTheirs() {
		Task task = this.story.contactTask();
		this.story.take(task, PARTY);
		goesBack(task.getId());
		assertThat(this.story.holder(task)).isEqualTo(this.story.caller(PARTY).person());
	}

	@Test
	void whatIsDoneMeanwhileStaysDone() {
		assertThatCode(() -> goesBack("done")).doesNotThrowAnyException();
	}

	private void goesBack(String task) {
		this.story.system(() -> {
			this.process.giveBack(task, GONE);
			return null;
		});
	}

	@Test
	void aTaskGivenToOnePersonAndNoGroupStaysTheirs() {
		Task given = leftBySomebody();
		this.story.system(() -> {
			this.tasks.deleteCandidateGroup(given.getId(), PARTY + ".contact");
			return null;
		});
		this.watch.checkEveryone();
		assertThat(this.story.holder(given)).isEqualTo(GONE);
	}

	private Task leftBySomebody() {
		Task left = this.story.contactTask();
		this.story.system(() -> {
			this.tasks.setAssignee(left.getId(), GONE);
			return null;
		});
		return left;
	}

	@Test
	void anAbsenceToComeBeginsWithItsTimerAndMayBeginTwice() {
		ProcessInstance absence = this.story.away(PARTY, NOW.plus(Duration.ofDays(1)));
		assertThat(this.story.caller(PARTY).groups()).containsExactly(PARTY + ".contact");
		this.story.fire(absence, "absenceBegun");
		assertThat(this.story.caller(PARTY).groups()).containsExactly(PARTY + ".absent");
		assertThat(this.story.ends(absence)).containsExactly("absenceUnderWay");
	}

	@Test
	void anAbsenceEndsByItself() {
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		this.story.fire(absence, "absenceElapsed");
		assertThat(this.story.caller(PARTY).groups()).containsExactly(PARTY + ".contact");
		assertThat(this.story.caller(PARTY + "-2").groups()).containsExactly(PARTY + ".deputy");
		assertThat(this.story.ends(absence)).contains("absenceEnded");
	}

	@Test
	void anAbsenceEndsEarlyWhenSomebodySaysSo() {
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		this.story.answer(absence, PARTY, Map.of("absenceOver", true));
		assertThat(this.story.caller(PARTY).groups()).containsExactly(PARTY + ".contact");
		assertThat(this.story.ends(absence)).contains("absenceEnded");
	}

	@Test
	void whoFollowsTheAbsenceReadsWhoStandsIn() {
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		assertThat(this.followGuide.shows(this.story.atHand("follow-absence", absence.getBusinessKey(), Map.of()))
			.get("absenceText")).asString()
			.startsWith("Kontaktperson Vaxholm är frånvarande från ")
			.endsWith("I tjänst för Vaxholm nu: Ersättare Vaxholm.");
	}

	@Test
	void anotherPartyReadsAnAbsenceButCannotEndIt() {
		ProcessInstance absence = this.story.away(PARTY, NOW.minusSeconds(60));
		assertThat(this.story.as("ekero", () -> this.absences.end(absence.getBusinessKey()))).isFalse();
		assertThat(this.story.as("ekero", () -> this.absences.ofCase(absence.getBusinessKey()))).isPresent();
		assertThat(this.story.caller(PARTY).groups()).containsExactly(PARTY + ".absent");
	}

}
