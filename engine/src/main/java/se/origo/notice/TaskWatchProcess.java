package se.origo.notice;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import se.origo.integration.mail.Mailer;
import se.origo.party.Caller;
import se.origo.party.CoverageProcess;
import se.origo.party.Scope;
import se.origo.process.Happening;
import se.origo.process.Variable;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Hears in the engine's own transaction that a task arrives or is left unanswered, and
 * tells later what has become of it.
 */
@Service
class TaskWatchProcess {

	/** Of the centre's alarms: this is not acute, an unanswered task is. */
	private static final String NOBODY_ON_DUTY = "coverage";

	private static final Set<String> ASKED_AGAIN = Set.of("remind", "deputy", "manager");

	private final Occasions occasions;

	private final TaskService tasks;

	private final RuntimeService runtime;

	private final Mailer mailer;

	TaskWatchProcess(Occasions occasions, TaskService tasks, RuntimeService runtime, Mailer mailer) {
		this.occasions = occasions;
		this.tasks = tasks;
		this.runtime = runtime;
		this.mailer = mailer;
	}

	@EventListener
	void hear(DelegateTask task) {
		if (this.mailer.isOpen() && TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			boolean alarm = CoverageProcess.isAlarm(task.getProcessDefinitionId());
			boolean acute = alarm
					? !NOBODY_ON_DUTY.equals(task.getExecution().getVariable(Variable.deadlineCode.name()))
					: isAcute(task.getExecution().getVariable(Variable.urgency.name()));
			this.occasions.arrived(alarm ? Kind.ALARM : Kind.ARRIVED, task.getId(), acute, person(),
					(task.getDueDate() != null) ? task.getDueDate().toInstant() : null);
		}
	}

	/** Somebody is asked again, or somebody else is asked. */
	@EventListener
	void hear(Happening happening) {
		if (this.mailer.isOpen() && happening.kind().equals("silence-escalated")
				&& ASKED_AGAIN.contains(happening.codes().get("to"))) {
			this.tasks.createTaskQuery()
				.processInstanceBusinessKey(happening.caseNumber())
				.list()
				.forEach(task -> this.occasions.escalated(task.getId(),
						isAcute(this.tasks.getVariable(task.getId(), Variable.urgency.name()))));
		}
	}

	private static String person() {
		return Scope.caller().map(Caller::person).orElse(null);
	}

	private static boolean isAcute(Object urgency) {
		return "acute".equals(urgency);
	}

	/** The task as it waits now, or empty when it does not any more. */
	Optional<Waiting> waiting(String id) {
		Task task = this.tasks.createTaskQuery().taskId(id).singleResult();
		return (task == null) ? Optional.empty() : Optional.ofNullable(
				this.runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
			.map(instance -> waiting(task, instance));
	}

	private Waiting waiting(Task task, ProcessInstance instance) {
		Set<String> groups = this.tasks.getIdentityLinksForTask(task.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
		return new Waiting((String) this.runtime.getVariable(instance.getId(), Variable.party.name()),
				instance.getBusinessKey(), task.getTaskDefinitionKey(), task.getAssignee(), groups,
				(task.getDueDate() != null) ? task.getDueDate().toInstant() : null);
	}

}
