package se.origo.system;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import se.origo.process.Happening;
import se.origo.process.Happenings;
import se.origo.process.Variable;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that have stopped working, by technical ids only: a message of an exception or
 * the number of a case is not for those who run the system.
 */
@Service
@Transactional
class Incidents {

	private final ManagementService jobs;

	private final RuntimeService runtime;

	private final Happenings happenings;

	Incidents(ManagementService jobs, RuntimeService runtime, Happenings happenings) {
		this.jobs = jobs;
		this.runtime = runtime;
		this.happenings = happenings;
	}

	/**
	 * A step that does not work.
	 *
	 * @param jobId the engine's job
	 * @param process id of the process
	 * @param element id of the step in the diagram
	 * @param time since when no try is left, else when the job was made
	 * @param retries tries that are left
	 * @param kind {@code failedJob}
	 */
	record Broken(String jobId, String process, String element, Instant time, int retries, String kind) {
	}

	/** What is broken now, the latest first. */
	List<Broken> open() {
		return failed().map(this::broken).sorted(Comparator.comparing(Broken::time).reversed()).toList();
	}

	/**
	 * Lets a broken step try once more. The record of its case says who asked for it.
	 * @param jobId the job
	 * @return false when there is no broken job of this id
	 */
	boolean retry(String jobId) {
		Optional<Job> found = failed().filter(job -> job.getId().equals(jobId)).findFirst();
		found.ifPresent(job -> {
			this.jobs.setJobRetries(jobId, 1);
			this.happenings.tell(happening(job));
		});
		return found.isPresent();
	}

	private Happening happening(Job job) {
		ProcessInstance instance = (job.getProcessInstanceId() == null) ? null
				: this.runtime.createProcessInstanceQuery()
					.processInstanceId(job.getProcessInstanceId())
					.singleResult();
		Object party = (instance == null) ? null : this.runtime.getVariable(instance.getId(), Variable.party.name());
		return new Happening("job-retried", (String) party, (instance == null) ? null : instance.getBusinessKey(),
				element(job), Map.of("job", job.getId()));
	}

	private Stream<Job> failed() {
		return Stream.concat(this.jobs.createJobQuery().noRetriesLeft().list().stream(),
				this.jobs.createJobQuery().withException().list().stream().filter(job -> job.getRetries() > 0));
	}

	private Broken broken(Job job) {
		return new Broken(job.getId(), job.getProcessDefinitionKey(), element(job), since(job), job.getRetries(),
				Incident.FAILED_JOB_HANDLER_TYPE);
	}

	private Instant since(Job job) {
		return this.runtime.createIncidentQuery()
			.configuration(job.getId())
			.list()
			.stream()
			.map(Incident::getIncidentTimestamp)
			.findFirst()
			.or(() -> Optional.ofNullable(job.getCreateTime()))
			.map(Date::toInstant)
			.orElse(Instant.EPOCH);
	}

	private String element(Job job) {
		return (job.getFailedActivityId() != null) ? job.getFailedActivityId()
				: this.jobs.createJobDefinitionQuery()
					.jobDefinitionId(job.getJobDefinitionId())
					.singleResult()
					.getActivityId();
	}

}
