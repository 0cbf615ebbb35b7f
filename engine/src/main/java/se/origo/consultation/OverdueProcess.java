package se.origo.consultation;

import java.time.Clock;
import java.util.Date;
import java.util.Map;

import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Role;
import se.origo.process.Variable;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What nobody has answered in time is offered to somebody more, and that is on record.
 */
@Component
class OverdueProcess {

	private final TaskService tasks;

	private final Happenings happenings;

	private final Clock clock;

	OverdueProcess(TaskService tasks, Happenings happenings, Clock clock) {
		this.tasks = tasks;
		this.happenings = happenings;
		this.clock = clock;
	}

	/** Offers what is open in an instance to one more role. */
	void offer(String instance, String caseNumber, String party, Role role, String deadline) {
		this.tasks.createTaskQuery()
			.processInstanceId(instance)
			.list()
			.forEach(task -> this.tasks.addCandidateGroup(task.getId(), role.groupAt(party)));
		this.happenings.tell(new Happening("silence-escalated", party, caseNumber, null,
				Map.of("to", role.code(), "stage", 1, "deadline", deadline)));
	}

	/** An answer that is late when its task is made, too, is the manager's to see. */
	@EventListener
	void made(DelegateTask task) {
		if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())
				&& "answerConsultation".equals(task.getTaskDefinitionKey())
				&& task.getExecution().getVariable(Variable.answerDue.name()) instanceof Date due
				&& due.toInstant().isBefore(this.clock.instant())) {
			task.addCandidateGroup(
					Role.MANAGER.groupAt(String.valueOf(task.getExecution().getVariable(Variable.party.name()))));
		}
	}

}
