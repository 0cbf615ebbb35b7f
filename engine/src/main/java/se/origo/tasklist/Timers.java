package se.origo.tasklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import se.origo.deadline.Deadlines;
import se.origo.party.Scope;
import se.origo.process.TaskAtHand;
import se.origo.process.DeadlineCode;
import se.origo.process.Variable;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The deadlines that run at a task, each with its derivation; and, for trying things out
 * only, letting one pass.
 */
@Service
@Transactional
class Timers {

	private final Desk desk;

	private final ManagementService management;

	private final RepositoryService repository;

	private final Deadlines deadlines;

	private final boolean trial;

	Timers(Desk desk, ManagementService management, RepositoryService repository, Deadlines deadlines,
			Environment environment) {
		this.desk = desk;
		this.management = management;
		this.repository = repository;
		this.deadlines = deadlines;
		this.trial = environment.matchesProfiles("trial");
	}

	/**
	 * A deadline that runs.
	 *
	 * @param jobId the timer's job
	 * @param code the deadline's code in the table, or null for a moment that somebody
	 * has chosen
	 * @param label what happens then
	 * @param due when
	 * @param derivation how it was counted, or an empty text
	 * @param canLapse whether it may be let out now; false outside a trial
	 */
	record Running(String jobId, String code, String label, Instant due, String derivation, boolean canLapse) {
	}

	/** The deadlines that run in the instance of a task on the caller's desk. */
	List<Running> at(String taskId) {
		Task task = this.desk.task(taskId);
		TaskAtHand at = this.desk.atHand(task);
		return jobs(task).stream().map(job -> running(job, at)).toList();
	}

	private List<Job> jobs(Task task) {
		return this.management.createJobQuery()
			.processInstanceId(task.getProcessInstanceId())
			.timers()
			.orderByJobDuedate()
			.asc()
			.list();
	}

	private Running running(Job job, TaskAtHand at) {
		FlowNode event = this.repository.getBpmnModelInstance(job.getProcessDefinitionId())
			.getModelElementById(this.management.createJobDefinitionQuery()
				.jobDefinitionId(job.getJobDefinitionId())
				.singleResult()
				.getActivityId());
		Optional<String> code = DeadlineCode.of(event);
		String derivation = code.map(known -> derivation(known, job, at)).orElse("");
		return new Running(job.getId(), code.orElse(null), event.getName(), job.getDuedate().toInstant(), derivation,
				this.trial);
	}

	private String derivation(String code, Job job, TaskAtHand at) {
		String urgency = (String) at.variables().get(Variable.urgency.name());
		return this.deadlines.due(code, urgency, job.getCreateTime().toInstant()).derivation();
	}

	/**
	 * Lets a deadline pass now by running its timer's job, as the engine would when it is
	 * due.
	 * @param taskId a task on the caller's desk
	 * @param jobId the job, which must belong to the task's instance
	 */
	void lapse(String taskId, String jobId) {
		Job job = jobs(this.desk.task(taskId)).stream()
			.filter(one -> one.getId().equals(jobId))
			.findFirst()
			.orElseThrow(Refusal::notFound);
		Scope.asSystem("job", () -> {
			this.management.executeJob(job.getId());
			return Map.of();
		});
	}

}
