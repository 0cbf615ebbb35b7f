package se.origo.party;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import se.origo.OrigoTest;
import se.origo.casefile.CaseFiles;
import se.origo.process.Problem;
import se.origo.process.TaskAtHand;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@OrigoTest
class AbsenceProcessTest {

	private static final String PARTY = "vaxholm";

	@Autowired
	Register register;

	@Autowired
	Coverage coverage;

	@Autowired
	Absences absences;

	@Autowired
	CoverageWatch watch;

	@Autowired
	CoverageProcess alarms;

	@Autowired
	RegisterAbsenceGuide registerGuide;

	@Autowired
	FollowAbsenceGuide followGuide;

	@Autowired
	RestoreCoverageGuide restoreGuide;

	@Autowired
	CaseFiles cases;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	ManagementService jobs;

	@Autowired
	HistoryService history;

	@Autowired
	IdentityService identity;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private final Instant now = Instant.now();

	@AfterEach
	void everybodyIsBack() {
		system(() -> {
			for (String process : List.of("absence", "coverage-alarm")) {
				this.runtime.createProcessInstanceQuery()
					.processDefinitionKey(process)
					.list()
					.forEach(instance -> this.runtime.deleteProcessInstance(instance.getId(), "test"));
			}
			return this.jdbc.sql("update origo.absence set ended_at = now() where ended_at is null").update();
		});
	}

	@Test
	void anAbsenceFromNowLetsTheDeputyActAtOnce() {
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		assertThat(caller(PARTY).groups()).containsExactly(PARTY + ".absent");
		assertThat(caller(PARTY + "-2").groups()).containsExactly(PARTY + ".contact", PARTY + ".deputy");
		assertThat(caller(PARTY + "-2").actingForAt(PARTY)).isEqualTo(caller(PARTY).person());
		assertThat(waiting(absence)).isEqualTo("followAbsence");
	}

	@Test
	void whatThePersonHadTakenGoesBackToTheGroup() {
		Task taken = contactTask();
		take(taken, PARTY);
		away(PARTY, this.now.minusSeconds(60));
		assertThat(holder(taken)).isNull();
	}

	@Test
	void whatTheDeputyHadTakenGoesBackWhenThePersonIs() {
		Task sentOn = contactTask();
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		take(sentOn, PARTY + "-2");
		fire(absence, "absenceElapsed");
		assertThat(holder(sentOn)).isNull();
	}

	@Test
	void whatThePersonMayStillDoStaysTaken() {
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		Task follow = this.tasks.createTaskQuery().processInstanceId(absence.getId()).singleResult();
		take(follow, PARTY);
		this.watch.checkEveryone();
		assertThat(holder(follow)).isEqualTo(caller(PARTY).person());
	}

	@Test
	void whatSomebodyWithoutAnyAppointmentHoldsGoesBackAtTheNextLook() {
		Task left = contactTask();
		system(() -> {
			this.tasks.setAssignee(left.getId(), "p-slutat");
			return null;
		});
		this.watch.checkEveryone();
		assertThat(holder(left)).isNull();
	}

	@Test
	void anAbsenceToComeBeginsWithItsTimerAndMayBeginTwice() {
		ProcessInstance absence = away(PARTY, this.now.plus(Duration.ofDays(1)));
		assertThat(caller(PARTY).groups()).containsExactly(PARTY + ".contact");
		fire(absence, "absenceBegun");
		assertThat(caller(PARTY).groups()).containsExactly(PARTY + ".absent");
		assertThat(ends(absence)).containsExactly("absenceUnderWay");
	}

	@Test
	void anAbsenceEndsByItself() {
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		fire(absence, "absenceElapsed");
		assertThat(caller(PARTY).groups()).containsExactly(PARTY + ".contact");
		assertThat(caller(PARTY + "-2").groups()).containsExactly(PARTY + ".deputy");
		assertThat(ends(absence)).contains("absenceEnded");
	}

	@Test
	void anAbsenceEndsEarlyWhenSomebodySaysSo() {
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		answer(absence, PARTY, Map.of("absenceOver", true));
		assertThat(caller(PARTY).groups()).containsExactly(PARTY + ".contact");
		assertThat(ends(absence)).contains("absenceEnded");
	}

	@Test
	void withNobodyLeftTheCentreIsAlarmedOnceAndTheAlarmEndsWhenSomebodyIsBack() {
		away(PARTY, this.now.minusSeconds(60));
		ProcessInstance second = away(PARTY + "-2", this.now.minusSeconds(60));
		assertThat(this.coverage.reachable(PARTY)).isEmpty();
		this.alarms.check(PARTY);
		ProcessInstance alarm = alarm();
		assertThat(waiting(alarm)).isEqualTo("restoreCoverage");
		assertThat(alarm.getBusinessKey()).isNotBlank();
		fire(second, "absenceElapsed");
		assertThat(ends(alarm)).containsExactly("coverageRegained");
		assertThat(this.coverage.reachable(PARTY)).containsExactly(caller(PARTY + "-2").person());
	}

	@Test
	void anAlarmThatIsHandledWhileNobodyIsThereIsRaisedAgainAtTheNextLook() {
		away(PARTY, this.now.minusSeconds(60));
		away(PARTY + "-2", this.now.minusSeconds(60));
		ProcessInstance alarm = alarm();
		answer(alarm, "samordnare", Map.of("alarmHandled", "called"));
		assertThat(ends(alarm)).containsExactly("alarmHandled");
		this.alarms.check(PARTY);
		assertThat(alarm().getId()).isNotEqualTo(alarm.getId());
	}

	@Test
	void theAlarmSaysWhichPartyAndSinceWhenAndNothingElse() {
		away(PARTY, this.now.minusSeconds(60));
		away(PARTY + "-2", this.now.minusSeconds(60));
		ProcessInstance alarm = alarm();
		Map<String, Object> variables = this.runtime.getVariables(alarm.getId());
		assertThat(variables).containsOnlyKeys("party", "alarmParty", "deadlineCode", "waitingSince")
			.containsEntry("party", "origo");
		assertThat(this.restoreGuide.shows(atHand("restore-coverage", alarm.getBusinessKey(), variables))
			.get("waitingText")).asString()
			.startsWith("Vaxholm kan inte nås: varken kontaktperson eller ersättare är i tjänst sedan ");
	}

	@Test
	void whoFollowsTheAbsenceReadsWhoStandsIn() {
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		assertThat(
				this.followGuide.shows(atHand("follow-absence", absence.getBusinessKey(), Map.of())).get("absenceText"))
			.asString()
			.startsWith("Kontaktperson Vaxholm är frånvarande från ")
			.endsWith("I tjänst för Vaxholm nu: Ersättare Vaxholm.");
	}

	@Test
	void oneselfTheManagerAndTheCentreMayRegister() {
		assertThat(choices(PARTY)).containsExactly("Kontaktperson Vaxholm (du själv)");
		assertThat(choices(PARTY + "-chef")).containsExactly("Chef Vaxholm (du själv)", "Ersättare Vaxholm",
				"Kontaktperson Vaxholm");
		assertThat(choices("kurator")).hasSize(97);
		assertThat(choices("origo-chef")).hasSize(10);
		assertThat(choices("granskare")).hasSize(1);
	}

	@Test
	void anAbsenceThatCannotBeIsRefusedWithTheFieldThatIsWrong() {
		String me = caller(PARTY).person();
		Instant tomorrow = this.now.plus(Duration.ofDays(1));
		assertThat(objections(me, this.now, tomorrow)).isEmpty();
		assertThat(objections(null, this.now, tomorrow)).containsExactly("absentPerson");
		assertThat(objections(caller("ekero").person(), this.now, tomorrow)).containsExactly("absentPerson");
		assertThat(objections(me, null, tomorrow)).containsExactly("absentFrom");
		assertThat(objections(me, this.now, null)).containsExactly("absentUntil");
		assertThat(objections(me, tomorrow, tomorrow)).containsExactly("absentUntil");
		assertThat(objections(me, this.now.minusSeconds(60), this.now.minusSeconds(30))).containsExactly("absentUntil");
		assertThat(objections(me, this.now.minus(Duration.ofDays(40)), tomorrow)).containsExactly("absentFrom");
		assertThat(objections(me, this.now, this.now.plus(Duration.ofDays(401)))).containsExactly("absentUntil");
		away(PARTY, this.now.minusSeconds(60));
		assertThat(objections(me, this.now, tomorrow)).containsExactly("absentFrom");
	}

	@Test
	void anotherPartyReadsAnAbsenceButCannotEndIt() {
		ProcessInstance absence = away(PARTY, this.now.minusSeconds(60));
		assertThat(as("ekero", () -> this.absences.end(absence.getBusinessKey()))).isFalse();
		assertThat(as("ekero", () -> this.absences.ofCase(absence.getBusinessKey()))).isPresent();
		assertThat(caller(PARTY).groups()).containsExactly(PARTY + ".absent");
	}

	@Test
	void camundaKnowsPeopleAndGroupsAsTheRegisterDoes() {
		away(PARTY, this.now.minusSeconds(60));
		String deputy = caller(PARTY + "-2").person();
		assertThat(this.identity.createGroupQuery().groupMember(deputy).list()).extracting("id")
			.containsExactly(PARTY + ".contact", PARTY + ".deputy");
		assertThat(this.identity.createUserQuery().memberOfGroup(PARTY + ".contact").singleResult().getId())
			.isEqualTo(deputy);
		assertThat(this.identity.createUserQuery().userId(deputy).singleResult().getFirstName())
			.isEqualTo("Ersättare Vaxholm");
		assertThat(this.identity.createUserQuery().count()).isEqualTo(97);
		assertThat(this.identity.checkPassword(deputy, "")).isFalse();
		assertThat(this.identity.isReadOnly()).isTrue();
	}

	/** A task that waits for the contact person and nobody else. */
	private Task contactTask() {
		ProcessInstance other = start(PARTY);
		Task task = this.tasks.createTaskQuery().processInstanceId(other.getId()).singleResult();
		system(() -> {
			this.tasks.getIdentityLinksForTask(task.getId())
				.forEach(link -> this.tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
			this.tasks.addCandidateGroup(task.getId(), PARTY + ".contact");
			return null;
		});
		return task;
	}

	private void take(Task task, String signInName) {
		as(signInName, () -> {
			this.tasks.claim(task.getId(), caller(signInName).person());
			return null;
		});
	}

	private String holder(Task task) {
		return this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
	}

	private ProcessInstance away(String signInName, Instant from) {
		ProcessInstance absence = start(signInName);
		answer(absence, signInName, Map.of("absentPerson", caller(signInName).person(), "absentFrom", Date.from(from),
				"absentUntil", Date.from(this.now.plus(Duration.ofDays(3)))));
		return absence;
	}

	private ProcessInstance start(String signInName) {
		return as(signInName, () -> {
			String caseNumber = this.cases.open(PARTY, "absence");
			return this.runtime.startProcessInstanceByKey("absence", caseNumber, Map.of("party", PARTY));
		});
	}

	private void answer(ProcessInstance instance, String signInName, Map<String, Object> codes) {
		as(signInName, () -> {
			Task task = this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
			this.tasks.setAssignee(task.getId(), caller(signInName).person());
			this.tasks.complete(task.getId(), codes);
			return null;
		});
	}

	private void fire(ProcessInstance instance, String timer) {
		system(() -> {
			this.jobs.executeJob(this.jobs.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(timer)
				.singleResult()
				.getId());
			return null;
		});
	}

	private ProcessInstance alarm() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("coverage-alarm")
			.variableValueEquals("alarmParty", PARTY)
			.singleResult();
	}

	private String waiting(ProcessInstance instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getTaskDefinitionKey();
	}

	private List<String> ends(ProcessInstance instance) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.activityType("noneEndEvent")
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	private List<String> choices(String signInName) {
		return as(signInName, () -> {
			List<?> choices = (List<?>) this.registerGuide.shows(atHand("register-absence", "", Map.of()))
				.get("absentPersonChoices");
			return choices.stream().map(choice -> (String) ((Map<?, ?>) choice).get("label")).toList();
		});
	}

	private List<String> objections(String person, Instant from, Instant until) {
		Map<String, Object> answers = new HashMap<>();
		answers.put("absentPerson", person);
		answers.put("absentFrom", (from != null) ? from.toString() : null);
		answers.put("absentUntil", (until != null) ? until.toString() : null);
		return as(PARTY,
				() -> this.registerGuide.objects(atHand("register-absence", "", Map.of()), answers)
					.stream()
					.map(Problem::field)
					.toList());
	}

	private TaskAtHand atHand(String key, String caseNumber, Map<String, Object> variables) {
		return new TaskAtHand("task", key, "absence", caseNumber, PARTY, null, this.now, variables);
	}

	private Caller caller(String signInName) {
		return this.register.callerBySignInName(signInName).orElseThrow();
	}

	private <T> T as(String signInName, Supplier<T> work) {
		return Scope.as(caller(signInName),
				() -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

	private <T> T system(Supplier<T> work) {
		return Scope.asSystem("test", () -> new TransactionTemplate(this.transactions).execute(status -> work.get()));
	}

}
