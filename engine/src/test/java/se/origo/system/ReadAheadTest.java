package se.origo.system;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.origo.Figures;
import se.origo.OrigoTest;
import se.origo.RoundTrips;
import se.origo.story.Stories;
import se.origo.story.Story;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is read ahead is what the engine would have read, or it is not seen at all. */
@OrigoTest
class ReadAheadTest {

	/** Everything of a call counts: who asks, the transaction, the record. */
	private static final int CLAIM = 10;

	/** Most of it is what the acknowledgement does to the case on both sides. */
	private static final int SUBMIT = 44;

	private static final int TIMES = 4;

	private static final String LINKS_OF_CASE = """
			delete from camunda.act_ru_identitylink
			where task_id_ in (select id_ from camunda.act_ru_task where proc_inst_id_ = :case)""";

	@Autowired
	Stories stories;

	@Autowired
	TaskService tasks;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	private Story story;

	private Task task;

	@BeforeEach
	void aLetterIsSent() {
		this.story = this.stories.begin().sent();
		String id = this.story.task("acknowledgeReferral");
		this.task = this.stories.behindTheCurtain(() -> this.tasks.createTaskQuery().taskId(id).singleResult());
	}

	@AfterEach
	void itEnds() {
		this.story.ends();
	}

	@Test
	void anActOfAPersonAsksTheDatabaseInNoMoreRoundTripsThanAreWrittenHere() {
		List<Long> claims = new ArrayList<>();
		List<Long> submits = new ArrayList<>();
		// Once in a second something is read anew that is remembered otherwise.
		for (int time = 0; time < TIMES; time++) {
			String id = this.task.getId();
			claims.add(RoundTrips.of(() -> assertThat(this.story.as("botkyrka").claims(id)).isEqualTo(204)));
			submits
				.add(RoundTrips.of(() -> assertThat(this.story.as("botkyrka").submits(id, Map.of("acknowledged", true)))
					.isEqualTo(204)));
			this.story.ends();
			aLetterIsSent();
		}
		Figures.print("Round trips of an act", "taking a task", claims.toString());
		Figures.print("Round trips of an act", "acknowledging", submits.toString());
		assertThat(claims.stream().min(Long::compare).orElseThrow()).isBetween(3L, (long) CLAIM);
		assertThat(submits.stream().min(Long::compare).orElseThrow()).isBetween(10L, (long) SUBMIT);
	}

	@Test
	void whatIsReadAheadInOneRoundTripIsWhatTheEngineWouldHaveRead() {
		List<Map<String, Object>> plain = inCommand(this::asked);
		assertThat(plain).hasSizeGreaterThan(5);
		inCommand(context -> {
			assertThat(RoundTrips.of(this::readAll)).isOne();
			List<List<Map<String, Object>>> ahead = new ArrayList<>();
			assertThat(RoundTrips.of(() -> ahead.add(asked(context)))).isZero();
			assertThat(ahead).containsExactly(plain);
			return null;
		});
	}

	@Test
	void anAnswerIsGivenOnceAndToItsOwnQuestionOnly() {
		inCommand(context -> {
			ReadAhead.ofCommand().read(List.of(EngineQuestion.links(this.task.getId())));
			assertThat(RoundTrips.of(() -> assertThat(links(context, "another")).isEmpty())).isOne();
			assertThat(RoundTrips.of(() -> assertThat(links(context, this.task.getId())).isNotEmpty())).isZero();
			assertThat(RoundTrips.of(() -> assertThat(links(context, this.task.getId())).isNotEmpty())).isOne();
			return null;
		});
	}

	@Test
	void whatWasReadAheadIsForgottenOnceSomethingWasWritten() {
		assertLinksAreReadAnewAfter(context -> {
			context.getTaskManager().findTaskById(this.task.getId()).setPriority(77);
			context.getDbEntityManager().flush();
		});
	}

	@Test
	void whatIsReadUnderALockIsReadThen() {
		assertLinksAreReadAnewAfter(context -> context.getDbEntityManager().lock("lockDeploymentLockProperty"));
	}

	private void assertLinksAreReadAnewAfter(Consumer<CommandContext> act) {
		inCommand(context -> {
			ReadAhead.ofCommand().read(List.of(EngineQuestion.links(this.task.getId())));
			byHand(LINKS_OF_CASE);
			act.accept(context);
			assertThat(links(context, this.task.getId())).isEmpty();
			return null;
		});
	}

	@Test
	void whatNobodyAsksForDoesNoHarm() {
		inCommand(context -> {
			readAll();
			Stream.of(TaskEntity.class, ExecutionEntity.class, VariableInstanceEntity.class, IdentityLinkEntity.class)
				.forEach(type -> assertThat(context.getDbEntityManager().getCachedEntitiesByType(type)).isEmpty());
			return null;
		});
		inCommand(context -> {
			readAll();
			byHand("update camunda.act_ru_task set rev_ = rev_ + 1, name_ = 'Ny' where proc_inst_id_ = :case");
			return null;
		});
		assertThat(now().getName()).isEqualTo("Ny");
	}

	@Test
	void whatTheCommandHasInItsMemoryStaysTheSame() {
		inCommand(context -> {
			TaskEntity known = context.getTaskManager().findTaskById(this.task.getId());
			known.setPriority(77);
			readAll();
			assertThat(context.getTaskManager().findTasksByExecutionId(this.task.getExecutionId())).singleElement()
				.isSameAs(known);
			return null;
		});
		assertThat(now().getPriority()).isEqualTo(77);
	}

	@Test
	void whoeverIsFasterThanSomebodyWhoHasReadAheadStillWins() {
		for (String faster : List.of("task", "execution", "variable", "job")) {
			assertThatExceptionOfType(OptimisticLockingException.class).as(faster)
				.isThrownBy(() -> inCommand(context -> {
					readAll();
					byHand("update camunda.act_ru_" + faster + " set rev_ = rev_ + 1 where "
							+ (faster.equals("job") ? "process_instance_id_" : "proc_inst_id_") + " = :case");
					this.tasks.complete(this.task.getId(), Map.of("acknowledged", true));
					return null;
				}));
		}
		assertThat(this.story.task("acknowledgeReferral")).isEqualTo(this.task.getId());
	}

	private Task now() {
		return inCommand(context -> context.getTaskManager().findTaskById(this.task.getId()));
	}

	private void readAll() {
		ReadAhead.ofCommand()
			.read(List.of(EngineQuestion.task(this.task.getId()),
					EngineQuestion.executions(this.task.getProcessInstanceId()),
					EngineQuestion.variables(this.task.getProcessInstanceId()), EngineQuestion.links(this.task.getId()),
					EngineQuestion.tasks(this.task.getExecutionId()), EngineQuestion.jobs(this.task.getExecutionId())));
	}

	/** What the engine learns from the same questions, asked by itself. */
	private List<Map<String, Object>> asked(CommandContext context) {
		String instance = this.task.getProcessInstanceId();
		String execution = this.task.getExecutionId();
		return Stream
			.of(List.of(context.getTaskManager().findTaskById(this.task.getId())),
					context.getExecutionManager().findExecutionsByProcessInstanceId(instance),
					context.getVariableInstanceManager().findVariableInstancesByExecutionId(instance),
					links(context, this.task.getId()), context.getTaskManager().findTasksByExecutionId(execution),
					context.getJobManager().findJobsByExecutionId(execution))
			.flatMap(Collection::stream)
			.map(DbEntity.class::cast)
			.map(row -> Map.of("id", row.getId(), "kind", row.getClass(), "state", row.getPersistentState()))
			.toList();
	}

	private static List<IdentityLinkEntity> links(CommandContext context, String task) {
		return context.getIdentityLinkManager().findIdentityLinksByTaskId(task);
	}

	private void byHand(String sql) {
		assertThat(this.stories.byHand(sql, this.task.getProcessInstanceId())).isPositive();
	}

	private <T> T inCommand(Function<CommandContext, T> work) {
		return this.stories.behindTheCurtain(() -> this.engine.getCommandExecutorTxRequired().execute(work::apply));
	}

}
