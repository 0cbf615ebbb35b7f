package se.origo.system;

import java.time.Clock;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import se.origo.party.Scope;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Who executes jobs, for measuring: the application's node, one more, or Camunda's. */
public final class JobNode {

	private final JobExecutor executor;

	private final TimerAlarm alarm;

	private final ThreadPoolTaskExecutor threads;

	private final ProcessEngineConfigurationImpl settings;

	private final boolean byPriority;

	private JobNode(ApplicationContext application, JobExecutor executor, TimerAlarm alarm,
			ThreadPoolTaskExecutor threads, boolean byPriority) {
		this.settings = (ProcessEngineConfigurationImpl) application.getBean(ProcessEngine.class)
			.getProcessEngineConfiguration();
		this.executor = executor;
		this.alarm = alarm;
		this.threads = threads;
		this.byPriority = byPriority;
	}

	/** The running application itself. */
	public static JobNode own(ApplicationContext application) {
		return new JobNode(application, application.getBean(JobExecutor.class), application.getBean(TimerAlarm.class),
				null, true);
	}

	/** As a second node on the same database would be. */
	public static JobNode another(ApplicationContext application) {
		ThreadPoolTaskExecutor threads = (ThreadPoolTaskExecutor) new EngineConfiguration().camundaTaskExecutor();
		JobExecutor executor = working(
				new JobsTogether(threads, application.getBean(CamundaBpmProperties.class).getJobExecution()),
				application, threads);
		TimerAlarm alarm = new TimerAlarm(application.getBean(JdbcClient.class), provider(executor),
				application.getBean(Clock.class));
		return new JobNode(application, executor, alarm, threads, true);
	}

	/** As Camunda's Spring Boot starter has it unless told otherwise. */
	public static JobNode camundas(ApplicationContext application) {
		JobExecutionProperty usual = new JobExecutionProperty();
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setCorePoolSize(usual.getCorePoolSize());
		threads.setMaxPoolSize(usual.getMaxPoolSize());
		threads.setQueueCapacity(usual.getQueueCapacity());
		threads.setTaskDecorator(job -> () -> Scope.asSystem("job", () -> {
			job.run();
			return null;
		}));
		SpringJobExecutor executor = new SpringJobExecutor();
		executor.setTaskExecutor(threads);
		executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
		return new JobNode(application, working(executor, application, threads), null, threads, false);
	}

	/** With threads that are ready, for the application's engine. */
	private static JobExecutor working(JobExecutor executor, ApplicationContext application,
			ThreadPoolTaskExecutor threads) {
		threads.initialize();
		executor.registerProcessEngine((ProcessEngineImpl) application.getBean(ProcessEngine.class));
		return executor;
	}

	private static ObjectProvider<JobExecutor> provider(JobExecutor executor) {
		return new ObjectProvider<>() {
			@Override
			public JobExecutor getObject() {
				return executor;
			}
		};
	}

	public void start() {
		this.settings.setJobExecutorAcquireByPriority(this.byPriority);
		// Jobs that have been acquired are run only while the engine's own executor is
		// active.
		this.settings.setJobExecutor(this.executor);
		this.executor.start();
		if (this.alarm != null) {
			this.alarm.start();
		}
	}

	public void stop() {
		if (this.alarm != null) {
			this.alarm.stop();
		}
		this.executor.shutdown();
	}

	/** For good. */
	public void close() {
		stop();
		if (this.threads != null) {
			this.threads.shutdown();
		}
	}

}
