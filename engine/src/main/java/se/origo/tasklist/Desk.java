package se.origo.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import se.origo.party.Caller;
import se.origo.party.Scope;
import se.origo.process.DefinitionId;
import se.origo.process.TaskAtHand;
import se.origo.system.EngineQuestion;
import se.origo.system.ReadAhead;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's desk: the tasks that lie on it, and taking and leaving them. */
@Service
@Transactional
class Desk {

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Inbox inbox;

	private final Turn turn;

	Desk(TaskService tasks, RuntimeService runtime, Inbox inbox, Turn turn) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.inbox = inbox;
		this.turn = turn;
	}

	/** Who asks; a call without a caller has no desk. */
	static Caller caller() {
		return Scope.caller().orElseThrow(Refusal::notFound);
	}

	/**
	 * A task on the caller's desk: taken by the caller or offered to one of the caller's
	 * groups, and of no case that does not exist for the caller. The inbox knows, and the
	 * engine's own tables are asked once more.
	 * @throws Refusal when there is none, for whatever reason
	 */
	Task task(String id) {
		return task(id, place -> List.of());
	}

	/**
	 * The same for whoever is about to act at it in this turn.
	 * @param next what the engine will ask then, which is read with the task
	 */
	private Task task(String id, Function<Inbox.Place, List<EngineQuestion>> next) {
		Inbox.Place place = this.inbox.place(id).orElseThrow(Refusal::notFound);
		return this.turn.take(() -> {
			ReadAhead.ofCommand()
				.read(Stream.concat(Stream.of(EngineQuestion.task(id)), next.apply(place).stream()).toList());
			TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
			if (task == null) {
				throw Refusal.notFound();
			}
			task.initializeFormKey();
			return task;
		});
	}

	/** What is walked and known in the instance, which the engine needs for any act. */
	private static List<EngineQuestion> known(String instance) {
		return List.of(EngineQuestion.executions(instance), EngineQuestion.variables(instance));
	}

	/**
	 * And what it needs to complete the task; of one without a timer it asks for none.
	 */
	private static List<EngineQuestion> completing(String id, Inbox.Place place) {
		List<EngineQuestion> next = new ArrayList<>(known(place.instance()));
		next.add(EngineQuestion.links(id));
		next.add(EngineQuestion.tasks(place.execution()));
		if (hasTimer(place)) {
			next.add(EngineQuestion.jobs(place.execution()));
		}
		return next;
	}

	private static boolean hasTimer(Inbox.Place place) {
		ProcessDefinitionEntity process = Context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findDeployedProcessDefinitionById(place.definition());
		return !TimerDeclarationImpl.getDeclarationsForScope(process.findActivity(place.element())).isEmpty();
	}

	/**
	 * The newest task of a case on the caller's desk.
	 * @param caseNumber a case that exists for the caller
	 */
	Optional<String> newestIn(String caseNumber) {
		return offered().processInstanceBusinessKey(caseNumber)
			.orderByTaskCreateTime()
			.desc()
			.listPage(0, 1)
			.stream()
			.map(Task::getId)
			.findFirst();
	}

	/** What the caller has taken or is offered, as the engine knows it. */
	private TaskQuery offered() {
		Caller caller = caller();
		TaskQuery query = this.tasks.createTaskQuery().or().taskAssignee(caller.person());
		if (!caller.groups().isEmpty()) {
			query.taskCandidateGroupIn(List.copyOf(caller.groups())).includeAssignedTasks();
		}
		return query.endOr();
	}

	/** The task as forms see it. */
	TaskAtHand atHand(Task task) {
		return this.turn.take(() -> {
			// The instance can have ended since the task was found: somebody else was
			// faster.
			ExecutionEntity instance = instance(task.getProcessInstanceId()).orElseThrow(Refusal::notFound);
			Map<String, Object> variables = this.runtime.getVariables(task.getExecutionId());
			return new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), processOf(task), instance.getBusinessKey(),
					String.valueOf(variables.get("party")), task.getAssignee(), task.getCreateTime().toInstant(),
					variables);
		});
	}

	/** With all that is walked in it, read once in a turn. */
	private static Optional<ExecutionEntity> instance(String id) {
		ExecutionManager executions = Context.getCommandContext().getExecutionManager();
		ExecutionEntity known = Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntity(ExecutionEntity.class, id);
		if (known != null) {
			return Optional.of(known);
		}
		if (!ReadAhead.ofCommand().knows(EngineQuestion.executions(id))) {
			ReadAhead.ofCommand().read(known(id));
		}
		List<ExecutionEntity> walked = executions.findExecutionsByProcessInstanceId(id);
		Optional<ExecutionEntity> instance = walked.stream().filter(one -> one.getId().equals(id)).findFirst();
		instance.ifPresent(found -> found.restoreProcessInstance(walked, null, null, null, null, null, null));
		return instance;
	}

	private static String processOf(Task task) {
		return DefinitionId.key(task.getProcessDefinitionId());
	}

	void claim(String id) {
		this.turn.take(() -> {
			take(id);
			return null;
		});
	}

	private void take(String id) {
		Task task = task(id, place -> known(place.instance()));
		String me = caller().person();
		if (task.getAssignee() != null && !task.getAssignee().equals(me)) {
			throw new Refusal(HttpStatus.CONFLICT, "Någon annan har redan tagit uppgiften. Ladda om listan.");
		}
		if (task.getAssignee() == null) {
			// First, because the engine would otherwise read the instance by itself.
			instance(task.getProcessInstanceId()).orElseThrow(Refusal::notFound);
			this.tasks.claim(id, me);
		}
	}

	void unclaim(String id) {
		Task task = mine(id);
		if (this.tasks.getIdentityLinksForTask(id).stream().allMatch(link -> link.getGroupId() == null)) {
			throw new Refusal(HttpStatus.CONFLICT, "Uppgiften är bara din, så det finns ingen att lämna den till.");
		}
		this.tasks.setAssignee(task.getId(), null);
	}

	/** A task that the caller has taken; only its holder may answer it. */
	Task mine(String id) {
		return mine(task(id));
	}

	/** The same for whoever completes it in this turn. */
	Task toComplete(String id) {
		return mine(task(id, place -> completing(id, place)));
	}

	private static Task mine(Task task) {
		if (!caller().person().equals(task.getAssignee())) {
			throw new Refusal(HttpStatus.CONFLICT,
					"Du har inte längre uppgiften. Det du har skrivit är kvar som utkast;"
							+ " ta uppgiften på nytt om den är ledig.");
		}
		return task;
	}

}
