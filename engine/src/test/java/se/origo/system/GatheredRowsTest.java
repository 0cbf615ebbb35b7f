package se.origo.system;

import java.util.List;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.OrigoTest;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What goes in one statement is done as the engine does it row by row. */
@OrigoTest
class GatheredRowsTest {

	private static final String OF_CASE = "proc_inst_id_ = :case";

	private static final String OF_TASK = "task_id_ in (select id_ from camunda.act_ru_task where " + OF_CASE + ")";

	@Autowired
	Stories stories;

	@Autowired
	JdbcClient database;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	private Story story;

	private String instance;

	@BeforeEach
	void aLetterIsSent() {
		this.story = this.stories.begin().sent();
		this.instance = instance();
	}

	@AfterEach
	void itEnds() {
		this.story.ends();
	}

	@Test
	void whoeverEndsACaseInWhichSomebodyHasWrittenMeanwhileIsRefusedAndTheCaseGoesOn() {
		assertThat(rows("act_ru_variable")).isGreaterThan(1);
		assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(
				() -> meanwhile(this::ends, "update camunda.act_ru_variable set rev_ = rev_ + 1 where " + OF_CASE));
		assertThat(rows("act_ru_variable")).isGreaterThan(1);
		assertThat(groups()).isPositive();
	}

	@Test
	void whoeverEndsACaseWhoseStepsHaveMovedMeanwhileIsRefusedAndTheCaseGoesOn() {
		assertThat(rows("act_ru_execution")).isGreaterThan(1);
		assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(
				() -> meanwhile(this::ends, "update camunda.act_ru_execution set rev_ = rev_ + 1 where " + OF_CASE));
		assertThat(rows("act_ru_execution")).isGreaterThan(1);
		assertThat(groups()).isPositive();
	}

	@Test
	void whatIsRemovedMeanwhileAndHasNoRevisionIsNoHindrance() {
		meanwhile(this::ends, "delete from camunda.act_ru_identitylink where " + OF_TASK);
		assertThat(rows("act_ru_execution") + rows("act_ru_variable") + rows("act_ru_task")).isZero();
	}

	@Test
	void whoeverOffersATaskThatHasEndedMeanwhileIsRefusedWhetherToOneOrToSeveral() {
		for (List<String> more : List.of(List.of("one"), List.of("one", "other"))) {
			String task = task();
			assertThatExceptionOfType(OptimisticLockingException.class)
				.isThrownBy(() -> meanwhile(() -> more.forEach(group -> this.tasks.addCandidateGroup(task, group)),
						"delete from camunda.act_ru_identitylink where " + OF_TASK,
						"delete from camunda.act_ru_task where " + OF_CASE));
			this.story.ends();
			aLetterIsSent();
		}
	}

	@Test
	void aTaskIsOfferedToAllThatItIsOfferedTo() {
		long before = groups();
		String task = task();
		this.stories.behindTheCurtain(() -> this.engine.getCommandExecutorTxRequired().execute(context -> {
			List.of("one", "other").forEach(group -> this.tasks.addCandidateGroup(task, group));
			return null;
		}));
		assertThat(groups()).isEqualTo(before + 2);
	}

	private void ends() {
		this.runtime.deleteProcessInstance(this.instance, "test");
	}

	/** The engine writes when its command ends; by then somebody else has. */
	private void meanwhile(Runnable command, String... others) {
		this.stories.behindTheCurtain(() -> this.engine.getCommandExecutorTxRequired().execute(context -> {
			command.run();
			for (String other : others) {
				assertThat(this.stories.byHand(other, this.instance)).isPositive();
			}
			return null;
		}));
	}

	private String instance() {
		return this.stories
			.behindTheCurtain(() -> this.tasks.createTaskQuery().taskId(task()).singleResult().getProcessInstanceId());
	}

	private String task() {
		return this.story.task("acknowledgeReferral");
	}

	private long rows(String table) {
		return count("select count(*) from camunda." + table + " where proc_inst_id_ = ?");
	}

	private long groups() {
		return count("select count(*) from camunda.act_ru_identitylink where task_id_ in "
				+ "(select id_ from camunda.act_ru_task where proc_inst_id_ = ?)");
	}

	private long count(String question) {
		return this.stories
			.behindTheCurtain(() -> this.database.sql(question).param(this.instance).query(Long.class).single());
	}

}
