package se.origo.tasklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.origo.party.Caller;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Happenings;
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

	private final Happenings happenings;

	private final Turn turn;

	Desk(TaskService tasks, RuntimeService runtime, Inbox inbox, Happenings happenings, Turn turn) {
		this.tasks = tasks;
		this.runtime = runtime;
		this.inbox = inbox;
		this.happenings = happenings;
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
		return this.turn.take(() -> {
			if (!this.inbox.holds(id)) {
				throw Refusal.notFound();
			}
			TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
			if (task == null) {
				throw Refusal.notFound();
			}
			task.initializeFormKey();
			return task;
		});
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
		return atHand(task, List.of());
	}

	/**
	 * The same for whoever is about to complete it: what the engine needs for that is
	 * read in the same round trip. Of a task without a timer it asks for none.
	 */
	TaskAtHand toComplete(Task task) {
		String execution = task.getExecutionId();
		List<EngineQuestion> next = new ArrayList<>(
				List.of(EngineQuestion.links(task.getId()), EngineQuestion.tasks(execution)));
		if (hasTimer(task)) {
			next.add(EngineQuestion.jobs(execution));
		}
		return atHand(task, next);
	}

	private static boolean hasTimer(Task task) {
		ProcessDefinitionEntity process = Context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findDeployedProcessDefinitionById(task.getProcessDefinitionId());
		return !TimerDeclarationImpl.getDeclarationsForScope(process.findActivity(task.getTaskDefinitionKey()))
			.isEmpty();
	}

	private TaskAtHand atHand(Task task, List<EngineQuestion> next) {
		return this.turn.take(() -> {
			// The instance can have ended since the task was found: somebody else was
			// faster.
			ExecutionEntity instance = instance(task.getProcessInstanceId(), next).orElseThrow(Refusal::notFound);
			Map<String, Object> variables = this.runtime.getVariables(task.getExecutionId());
			return new TaskAtHand(task.getId(), task.getTaskDefinitionKey(), processOf(task), instance.getBusinessKey(),
					String.valueOf(variables.get("party")), task.getAssignee(), task.getCreateTime().toInstant(),
					variables);
		});
	}

	/**
	 * Read with all that is walked in it and known of it, which the engine needs for any
	 * act.
	 * @param next what else it will ask
	 */
	private static Optional<ExecutionEntity> instance(String id, List<EngineQuestion> next) {
		ExecutionManager executions = Context.getCommandContext().getExecutionManager();
		ExecutionEntity known = Context.getCommandContext()
			.getDbEntityManager()
			.getCachedEntity(ExecutionEntity.class, id);
		if (known != null) {
			return Optional.of(known);
		}
		ReadAhead.ofCommand()
			.read(Stream.concat(Stream.of(EngineQuestion.executions(id), EngineQuestion.variables(id)), next.stream())
				.toList());
		List<ExecutionEntity> walked = executions.findExecutionsByProcessInstanceId(id);
		Optional<ExecutionEntity> instance = walked.stream().filter(one -> one.getId().equals(id)).findFirst();
		instance.ifPresent(found -> found.restoreProcessInstance(walked, null, null, null, null, null, null));
		return instance;
	}

	private static String processOf(Task task) {
		return task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
	}

	void claim(String id) {
		this.turn.take(() -> {
			take(id);
			return null;
		});
	}

	private void take(String id) {
		Task task = task(id);
		String me = caller().person();
		if (task.getAssignee() != null && !task.getAssignee().equals(me)) {
			throw new Refusal(HttpStatus.CONFLICT, "Någon annan har redan tagit uppgiften. Ladda om listan.");
		}
		if (task.getAssignee() == null) {
			// First, because the engine would otherwise read the instance by itself.
			TaskAtHand at = atHand(task);
			this.tasks.claim(id, me);
			tell("task-taken", at);
		}
	}

	void unclaim(String id) {
		Task task = mine(id);
		if (this.tasks.getIdentityLinksForTask(id).stream().allMatch(link -> link.getGroupId() == null)) {
			throw new Refusal(HttpStatus.CONFLICT, "Uppgiften är bara din, så det finns ingen att lämna den till.");
		}
		this.tasks.setAssignee(task.getId(), null);
		tell("task-left", atHand(task));
	}

	/** A task that the caller has taken; only its holder may answer it. */
	Task mine(String id) {
		Task task = task(id);
		if (!caller().person().equals(task.getAssignee())) {
			throw new Refusal(HttpStatus.CONFLICT,
					"Du har inte längre uppgiften. Det du har skrivit är kvar som utkast;"
							+ " ta uppgiften på nytt om den är ledig.");
		}
		return task;
	}

	private void tell(String kind, TaskAtHand at) {
		this.happenings.tell(new Happening(kind, at.party(), at.caseNumber(), at.key(),
				Map.of("task", at.id(), "groups", caller().groups().toString())));
	}

}
