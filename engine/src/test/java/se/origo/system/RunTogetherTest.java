package se.origo.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines of several cases pass in one transaction, each exactly once. */
@OrigoTest
class RunTogetherTest {

	private static final String PROCESS = "due-together";

	private static final String TWICE = "due-twice";

	private static final String CALLS = "due-calls";

	@Autowired
	Stories stories;

	@Autowired
	ProcessEngine engine;

	@Autowired
	ProcessEngineConfigurationImpl settings;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService jobs;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private final Set<String> asking = new HashSet<>();

	private String deployment;

	private JobExecutor usual;

	@BeforeEach
	void thisNodeExecutesJobs() {
		this.usual = this.settings.getJobExecutor();
		this.settings.setJobExecutor(new Working());
		this.deployment = system(() -> this.repository.createDeployment()
			.addModelInstance(PROCESS + ".bpmn", endsIfReminded())
			.addModelInstance(TWICE + ".bpmn", endsAfterTwoTimers())
			.addModelInstance(CALLS + ".bpmn", callsOneThatEnds())
			.deploy()
			.getId());
	}

	@AfterEach
	void itDoesSoNoLonger() {
		this.settings.setJobExecutor(this.usual);
		system(() -> {
			this.repository.deleteDeployment(this.deployment, true);
			return null;
		});
	}

	/** Takes no jobs, but executes what it is given. */
	private static final class Working extends JobsTogether {

		Working() {
			super(new SyncTaskExecutor(), new JobExecutionProperty());
			this.isActive = true;
		}

		@Override
		public void jobWasAdded() {
			// Nobody looks for jobs here.
		}

	}

	private static BpmnModelInstance endsIfReminded() {
		return Bpmn.createExecutableProcess(PROCESS)
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.intermediateCatchEvent("due")
			.timerWithDuration("PT8H")
			.condition("påmind", "${escalateTo == 'remind'}")
			.endEvent("done")
			.done();
	}

	private static BpmnModelInstance endsAfterTwoTimers() {
		return Bpmn.createExecutableProcess(TWICE)
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.parallelGateway("both")
			.intermediateCatchEvent("one")
			.timerWithDuration("PT8H")
			.parallelGateway("passed")
			.endEvent("done")
			.moveToNode("both")
			.intermediateCatchEvent("other")
			.timerWithDuration("PT8H")
			.connectTo("passed")
			.done();
	}

	private static BpmnModelInstance callsOneThatEnds() {
		return Bpmn.createExecutableProcess(CALLS)
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.callActivity("call")
			.calledElement(PROCESS)
			.camundaInBusinessKey("#{execution.processBusinessKey}")
			.camundaIn("party", "party")
			.camundaIn("escalateTo", "escalateTo")
			.endEvent("done")
			.moveToActivity("call")
			.boundaryEvent("late")
			.timerWithDuration("PT8H")
			.endEvent("lapsed")
			.done();
	}

	@Test
	void stepsThatKeepToTheirOwnCasesAreWrittenInOneTransaction() {
		run(both(begin("together-1", "remind"), begin("together-2", "remind")));
		assertThat(ends("together-1", "together-2")).hasSize(2);
		assertThat(transactionsOf("process-ended", "together-1", "together-2")).isEqualTo(1);
		assertThat(this.asking).isEmpty();
	}

	@Test
	void whenOneFailsTheOthersAreDoneOnceAndItIsTriedAgainLater() {
		begin("failing-1", "remind");
		begin("failing-2", null);
		begin("failing-3", "remind");
		run(timers("failing-1", "failing-2", "failing-3"));
		assertThat(ends("failing-1", "failing-2", "failing-3")).containsExactlyInAnyOrder("failing-1", "failing-3");
		Job failed = jobs("failing-2").get(0);
		assertThat(failed.getRetries()).isEqualTo(6);
		assertThat(failed.getExceptionMessage()).contains("escalateTo");
		assertThat(failed.getDuedate()).isAfter(Date.from(Instant.now().minus(Duration.ofMinutes(1))));
	}

	@Test
	void stepsThatAskTheEngineForMoreAreDoneInCommandsOfTheirOwn() {
		Story one = this.stories.begin().sent();
		Story other = this.stories.begin().sent();
		for (String timer : List.of("acknowledgementOverdue", "escalationUnanswered")) {
			run(Stream.of(one, other)
				.flatMap(story -> jobs(story.receiver().caseNumber()).stream())
				.filter(job -> is(timer, job))
				.map(Job::getId)
				.toList());
		}
		String[] cases = { one.receiver().caseNumber(), other.receiver().caseNumber() };
		assertThat(told("silence-escalated", cases)).hasSize(4);
		assertThat(this.asking).hasSize(2);
		assertThat(transactionsOf("silence-escalated", cases)).isEqualTo(2);
		one.ends();
		other.ends();
	}

	@Test
	void twoOfOneInstanceAreDoneOneAfterTheOther() {
		system(() -> this.runtime.startProcessInstanceByKey(TWICE, "twice-1", Map.of("party", "botkyrka")));
		begin("twice-2", "remind");
		run(timers("twice-1", "twice-2"));
		assertThat(ends("twice-1", "twice-2")).containsExactlyInAnyOrder("twice-1", "twice-2");
	}

	@Test
	void whoCalledAndWhoIsCalledAreDoneOneAfterTheOther() {
		for (String caseNumber : List.of("calls-1", "calls-2")) {
			system(() -> this.runtime.startProcessInstanceByKey(CALLS, caseNumber,
					Map.of("party", "botkyrka", "escalateTo", "remind")));
		}
		List<String> one = timers("calls-1");
		List<String> other = new ArrayList<>(timers("calls-2"));
		Collections.reverse(other);
		run(both(one, other));
		assertThat(timers("calls-1", "calls-2")).isEmpty();
		assertThat(ends("calls-1", "calls-2")).containsExactlyInAnyOrder("calls-1", "calls-1", "calls-2", "calls-2");
	}

	@Test
	void whatIsGoneIsPassedOver() {
		List<String> gone = both(begin("gone-1", "remind"), begin("gone-2", "remind"));
		run(gone);
		run(both(gone, begin("gone-3", "remind")));
		assertThat(ends("gone-1", "gone-2", "gone-3")).containsExactlyInAnyOrder("gone-1", "gone-2", "gone-3");
	}

	@Test
	void listsKeepTheOrderAndWhatIsOfOneInstance() {
		system(() -> this.runtime.startProcessInstanceByKey(TWICE, "list-2", Map.of("party", "botkyrka")));
		system(() -> this.runtime.startProcessInstanceByKey(PROCESS, "list-3",
				Map.of("party", "botkyrka", "urgency", "acute")));
		List<String> all = new ArrayList<>();
		List<String> twice = timers("list-2");
		List<String> acute = timers("list-3");
		for (int more = 0; more < TakenTogether.MOST; more++) {
			all.addAll(begin("list-more-" + more, "remind"));
		}
		Stream.of(all, twice, acute)
			.flatMap(List::stream)
			.forEach(timer -> this.jobs.setJobDuedate(timer, Date.from(Instant.EPOCH)));
		List<List<String>> lists = taken(1_000);
		assertThat(lists.stream().flatMap(List::stream)).containsSubsequence(acute.get(0), all.get(0))
			.containsAll(all)
			.doesNotHaveDuplicates();
		assertThat(lists).anySatisfy(list -> assertThat(list).containsAll(twice))
			.allSatisfy(list -> assertThat(list).hasSizeLessThanOrEqualTo(TakenTogether.MOST + 1))
			.hasSizeGreaterThan(1);
	}

	/** What a node would take, which is then given back. */
	private List<List<String>> taken(int most) {
		return system(() -> new TransactionTemplate(this.transactions).execute(status -> {
			status.setRollbackOnly();
			return this.settings.getCommandExecutorTxRequired()
				.execute(new TakenTogether(this.settings.getJobExecutor(), most))
				.getJobIdBatches();
		}));
	}

	private void run(List<String> timers) {
		// As the engine leaves a job that it has taken.
		this.stories.behindTheCurtain(
				() -> this.database.sql("update camunda.act_ru_job set root_proc_inst_id_ = null where id_ = any(?)")
					.param(timers.toArray(String[]::new))
					.update());
		system(() -> {
			new RunTogether(timers, (ProcessEngineImpl) this.engine, this.asking).run();
			return null;
		});
	}

	private static List<String> both(List<String> some, List<String> more) {
		return Stream.concat(some.stream(), more.stream()).toList();
	}

	private List<String> begin(String caseNumber, String escalateTo) {
		Map<String, Object> variables = new HashMap<>(Map.of("party", "botkyrka"));
		if (escalateTo != null) {
			variables.put("escalateTo", escalateTo);
		}
		system(() -> this.runtime.startProcessInstanceByKey(PROCESS, caseNumber, variables));
		return timers(caseNumber);
	}

	private List<String> timers(String... cases) {
		return Stream.of(cases).flatMap(caseNumber -> jobs(caseNumber).stream()).map(Job::getId).toList();
	}

	private List<Job> jobs(String caseNumber) {
		return system(() -> this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseNumber)
			.list()
			.stream()
			.flatMap(instance -> this.jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
			.toList());
	}

	private boolean is(String timer, Job job) {
		return this.jobs.createJobDefinitionQuery()
			.jobDefinitionId(job.getJobDefinitionId())
			.activityIdIn(timer)
			.count() == 1;
	}

	private List<String> ends(String... cases) {
		return told("process-ended", cases);
	}

	private List<String> told(String kind, String... cases) {
		return ask("select case_number from origo.audit where kind = ? and case_number = any(?)", String.class, kind,
				cases);
	}

	private long transactionsOf(String kind, String... cases) {
		return ask("select count(distinct xmin::text) from origo.audit where kind = ? and case_number = any(?)",
				Long.class, kind, cases)
			.get(0);
	}

	private <T> List<T> ask(String question, Class<T> answer, Object... parameters) {
		return this.stories.behindTheCurtain(() -> this.database.sql(question).params(parameters).query(answer).list());
	}

	private static <T> T system(Supplier<T> work) {
		return Scope.asSystem("test", work);
	}

}
