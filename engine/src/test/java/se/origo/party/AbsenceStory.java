package se.origo.party;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import se.origo.casefile.CaseFiles;
import se.origo.process.TaskAtHand;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Words for telling of absence: people by their sign-in names, in one small party. */
@Component
class AbsenceStory {

	static final String PARTY = "vaxholm";

	static final Instant NOW = Instant.now();

	private final Register register;

	private final CaseFiles cases;

	private final RuntimeService runtime;

	private final TaskService tasks;

	private final ManagementService jobs;

	private final HistoryService history;

	private final JdbcClient jdbc;

	private final RightsByHand rights;

	private final TransactionTemplate transaction;

	AbsenceStory(Register register, CaseFiles cases, RuntimeService runtime, TaskService tasks, ManagementService jobs,
			HistoryService history, JdbcClient jdbc, RightsByHand rights, PlatformTransactionManager transactions) {
		this.register = register;
		this.cases = cases;
		this.runtime = runtime;
		this.tasks = tasks;
		this.jobs = jobs;
		this.history = history;
		this.jdbc = jdbc;
		this.rights = rights;
		this.transaction = new TransactionTemplate(transactions);
	}

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
		this.rights.changed();
	}

	/** A task that waits for the contact person and nobody else. */
	Task contactTask() {
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

	void take(Task task, String signInName) {
		as(signInName, () -> {
			this.tasks.claim(task.getId(), caller(signInName).person());
			return null;
		});
	}

	String holder(Task task) {
		return this.tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
	}

	ProcessInstance away(String signInName, Instant from) {
		ProcessInstance absence = start(signInName);
		answer(absence, signInName, Map.of("absentPerson", caller(signInName).person(), "absentFrom", Date.from(from),
				"absentUntil", Date.from(NOW.plus(Duration.ofDays(3)))));
		return absence;
	}

	ProcessInstance start(String signInName) {
		return as(signInName, () -> {
			String caseNumber = this.cases.open(PARTY, "absence");
			return this.runtime.startProcessInstanceByKey("absence", caseNumber, Map.of("party", PARTY));
		});
	}

	void answer(ProcessInstance instance, String signInName, Map<String, Object> codes) {
		as(signInName, () -> {
			Task task = this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
			this.tasks.setAssignee(task.getId(), caller(signInName).person());
			this.tasks.complete(task.getId(), codes);
			return null;
		});
	}

	void fire(ProcessInstance instance, String timer) {
		system(() -> {
			this.jobs.executeJob(this.jobs.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(timer)
				.singleResult()
				.getId());
			return null;
		});
	}

	ProcessInstance alarm() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("coverage-alarm")
			.variableValueEquals("alarmParty", PARTY)
			.singleResult();
	}

	String waiting(ProcessInstance instance) {
		return this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult().getTaskDefinitionKey();
	}

	List<String> ends(ProcessInstance instance) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.activityType("noneEndEvent")
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	TaskAtHand atHand(String key, String caseNumber, Map<String, Object> variables) {
		return new TaskAtHand("task", key, "absence", caseNumber, PARTY, null, NOW, variables);
	}

	Caller caller(String signInName) {
		return this.register.callerBySignInName(signInName).orElseThrow();
	}

	<T> T as(String signInName, Supplier<T> work) {
		return Scope.as(caller(signInName), () -> this.transaction.execute(status -> work.get()));
	}

	<T> T system(Supplier<T> work) {
		return Scope.asSystem("test", () -> this.transaction.execute(status -> work.get()));
	}

}
