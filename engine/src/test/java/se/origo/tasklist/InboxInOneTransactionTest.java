package se.origo.tasklist;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.party.Scope;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A task's row is written when a transaction ends: whatever happened before, and whatever
 * others do at that moment.
 */
@OrigoTest
class InboxInOneTransactionTest {

	private static final String GROUPS = """
			select array_to_string(a.groups, ',') from origo.inbox i left join origo.audience a on a.id = i.audience
			where i.task = :task""";

	@Autowired
	Stories stories;

	@Autowired
	TaskService tasks;

	@Autowired
	InboxUpkeep upkeep;

	@Autowired
	JdbcClient database;

	@Autowired
	PlatformTransactionManager transactions;

	private Story story;

	private String task;

	@BeforeEach
	void aTaskOfOneGroup() {
		this.story = this.stories.begin().sent();
		this.task = this.story.task("acknowledgeReferral");
		assertThat(groups()).isEqualTo("botkyrka.contact");
	}

	@AfterEach
	void theInboxIsWhatTheEngineHas() {
		assertThat(this.upkeep.drift()).isEmpty();
		this.story.ends();
	}

	@Test
	void aGroupThatIsTakenAwayAndGivenBackInOneTransactionIsStillThere() {
		inOne(status -> {
			this.tasks.deleteCandidateGroup(this.task, "botkyrka.contact");
			this.tasks.addCandidateGroup(this.task, "nacka.contact");
			this.tasks.addCandidateGroup(this.task, "botkyrka.contact");
			this.tasks.setPriority(this.task, 7);
			this.tasks.deleteCandidateGroup(this.task, "nacka.contact");
			this.tasks.addCandidateGroup(this.task, "danderyd.contact");
		});
		assertThat(groups()).isEqualTo("botkyrka.contact,danderyd.contact");
	}

	@Test
	void whatIsTakenBackToASavepointIsNotInTheInboxAndWhatFollowsIs() {
		inOne(status -> {
			Object before = status.createSavepoint();
			this.tasks.addCandidateGroup(this.task, "nacka.contact");
			status.rollbackToSavepoint(before);
			this.tasks.addCandidateGroup(this.task, "danderyd.contact");
		});
		assertThat(groups()).isEqualTo("botkyrka.contact,danderyd.contact");
	}

	@Test
	void whatIsRolledBackLeavesNoTrace() {
		inOne(status -> {
			this.tasks.addCandidateGroup(this.task, "nacka.contact");
			this.tasks.setAssignee(this.task, "somebody");
			status.setRollbackOnly();
		});
		assertThat(groups()).isEqualTo("botkyrka.contact");
	}

	@Test
	void whoeverHasItWrittenBeforeTheEndHasWhatFollowsWrittenToo() {
		inOne(status -> {
			this.tasks.addCandidateGroup(this.task, "nacka.contact");
			this.database.sql("set constraints all immediate").update();
			this.tasks.addCandidateGroup(this.task, "danderyd.contact");
			this.database.sql("set constraints all deferred").update();
			this.tasks.deleteCandidateGroup(this.task, "nacka.contact");
		});
		assertThat(groups()).isEqualTo("botkyrka.contact,danderyd.contact");
	}

	@Test
	void aLinkThatIsChangedByHandCountsForWhatItIsNow() {
		String other = this.story.cases()
			.stream()
			.flatMap(number -> this.tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream())
			.map(Task::getId)
			.filter(id -> !id.equals(this.task))
			.findFirst()
			.orElseThrow();
		inOne(status -> this.tasks.addCandidateGroup(this.task, "nacka.contact"));
		link("set type_ = 'participant' where task_id_ = :task and group_id_ = 'nacka.contact'");
		assertThat(groups()).isEqualTo("botkyrka.contact");
		link("set type_ = 'candidate', group_id_ = 'danderyd.deputy' where task_id_ = :task and type_ = 'participant'");
		assertThat(groups()).isEqualTo("botkyrka.contact,danderyd.deputy");
		link("set task_id_ = '" + other + "' where task_id_ = :task and group_id_ = 'danderyd.deputy'");
		assertThat(groups()).isEqualTo("botkyrka.contact");
	}

	private void link(String change) {
		inOne(status -> assertThat(
				this.database.sql("update camunda.act_ru_identitylink " + change).param("task", this.task).update())
			.isEqualTo(1));
	}

	/**
	 * By hand, because the engine lets one wait for the other before it comes to that.
	 */
	@Test
	void aTaskIsTakenWhileItIsOfferedToOneLessAndToOneMore() {
		for (int time = 0; time < 5; time++) {
			String group = "group-" + time;
			atOnce(List.of(() -> this.tasks.setAssignee(this.task, "somebody"), () -> offers("another-" + group),
					() -> offers(group)));
			assertThat(groups()).isEqualTo("another-" + group + ",botkyrka.contact," + group);
			atOnce(List.of(() -> this.tasks.setAssignee(this.task, null), () -> withdraws("another-" + group),
					() -> withdraws(group)));
			assertThat(groups()).isEqualTo("botkyrka.contact");
			assertThat(this.upkeep.drift()).isEmpty();
		}
	}

	private void offers(String group) {
		this.database.sql("""
				insert into camunda.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
				values (gen_random_uuid(), 1, 'candidate', :group, :task)""")
			.param("group", group)
			.param("task", this.task)
			.update();
	}

	private void withdraws(String group) {
		this.database.sql("delete from camunda.act_ru_identitylink where group_id_ = :group and task_id_ = :task")
			.param("group", group)
			.param("task", this.task)
			.update();
	}

	/** Each in a transaction of its own; none ends before all have done their part. */
	private void atOnce(List<Runnable> deeds) {
		CyclicBarrier together = new CyclicBarrier(deeds.size());
		CompletableFuture.allOf(deeds.stream().map(deed -> CompletableFuture.runAsync(() -> inOne(status -> {
			deed.run();
			await(together);
		}), task -> new Thread(task).start())).toArray(CompletableFuture[]::new)).join();
	}

	private static void await(CyclicBarrier together) {
		try {
			together.await(1, TimeUnit.MINUTES);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void inOne(Consumer<TransactionStatus> work) {
		Scope.asSystem("test", () -> {
			new TransactionTemplate(this.transactions).executeWithoutResult(work);
			return null;
		});
	}

	private String groups() {
		return this.stories
			.behindTheCurtain(() -> this.database.sql(GROUPS).param("task", this.task).query(String.class).single());
	}

}
