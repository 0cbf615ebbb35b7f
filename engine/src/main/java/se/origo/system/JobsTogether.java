package se.origo.system;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;

import org.springframework.core.task.TaskExecutor;

/**
 * Executes jobs as the engine does, but what is due at the same time in several cases is
 * done in one transaction ({@link RunTogether}): most of what a step costs is what every
 * transaction costs.
 */
class JobsTogether extends SpringJobExecutor {

	/** What has been found out about definitions of jobs, by their ids. */
	private final Set<String> asking = ConcurrentHashMap.newKeySet();

	/**
	 * Creates it, ready to be started.
	 * @param threads do the work
	 * @param set how it looks for work, as far as the application's settings say
	 */
	JobsTogether(TaskExecutor threads, JobExecutionProperty set) {
		setTaskExecutor(threads);
		setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
		given(set.getLockTimeInMillis(), this::setLockTimeInMillis);
		given(set.getMaxJobsPerAcquisition(), this::setMaxJobsPerAcquisition);
		given(set.getWaitTimeInMillis(), this::setWaitTimeInMillis);
		given(set.getMaxWait(), this::setMaxWait);
		given(set.getBackoffTimeInMillis(), this::setBackoffTimeInMillis);
		given(set.getMaxBackoff(), this::setMaxBackoff);
		given(set.getBackoffDecreaseThreshold(), this::setBackoffDecreaseThreshold);
		given(set.getWaitIncreaseFactor(), this::setWaitIncreaseFactor);
	}

	private static <T> void given(T value, Consumer<T> set) {
		if (value != null) {
			set.accept(value);
		}
	}

	@Override
	public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
		return new TakenTogether(this, most);
	}

	@Override
	public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
		return new RunTogether(jobs, engine, this.asking);
	}

}
