package se.origo.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * Executes a list of jobs in one transaction, each still exactly once: those that keep to
 * their own case in one command, which writes all of them together, and those that ask
 * the engine for more each in a command of its own, because what the others did is
 * written only with their command and could not be asked for. When one of them fails
 * nothing of the list has happened, and each is executed by itself as the engine does,
 * which sees which one it was, waits, and tries it again.
 */
class RunTogether extends ExecuteJobsRunnable {

	private final Set<String> asking;

	private boolean tried;

	/**
	 * Creates it.
	 * @param jobs ids of jobs that this node has taken
	 * @param engine theirs
	 * @param asking ids of job definitions whose steps are known to ask for more, which
	 * grow by what is found out
	 */
	RunTogether(List<String> jobs, ProcessEngineImpl engine, Set<String> asking) {
		super(jobs, engine);
		this.asking = asking;
	}

	@Override
	protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
		List<String> others = Context.getJobExecutorContext().getCurrentProcessorJobQueue();
		if (!this.tried && !others.isEmpty()) {
			this.tried = true;
			List<String> all = new ArrayList<>(List.of(job));
			all.addAll(others);
			Set<String> done = together(all, commands);
			others.removeAll(done);
			if (done.contains(job)) {
				return;
			}
		}
		super.executeJob(job, commands, failure);
	}

	/** The jobs that have been executed, which are none when one of them failed. */
	private Set<String> together(List<String> jobs, CommandExecutor commands) {
		TransactionTemplate transaction = new TransactionTemplate(
				((SpringProcessEngineConfiguration) this.processEngine.getProcessEngineConfiguration())
					.getTransactionManager());
		while (true) {
			try {
				return transaction.execute(status -> {
					Set<String> done = new HashSet<>();
					for (String job : commands.execute(context -> keepingToThemselves(jobs, context, done))) {
						commands.execute(new ExecuteJobsCmd(job, new JobFailureCollector(job)));
						done.add(job);
					}
					return done;
				});
			}
			catch (Asides.AskedForMore ex) {
				this.asking.add(ex.jobDefinition());
			}
			catch (RuntimeException ex) {
				return Set.of();
			}
		}
	}

	/**
	 * Executes those that keep to their own case.
	 * @return those of them that ask for more, and are still to be executed
	 */
	private List<String> keepingToThemselves(List<String> jobs, CommandContext context, Set<String> done) {
		List<String> left = new ArrayList<>();
		Set<String> roots = new HashSet<>();
		for (String id : jobs) {
			JobEntity job = context.getJobManager().findJobById(id);
			String root = root(job, context);
			if (root == null || !roots.add(root)) {
				// Gone, of no instance, or to be done after one that is not written yet.
				continue;
			}
			if (this.asking.contains(job.getJobDefinitionId())) {
				left.add(id);
			}
			else {
				Asides.refused(job.getJobDefinitionId(),
						() -> new ExecuteJobsCmd(id, new JobFailureCollector(id)).execute(context));
				done.add(id);
			}
		}
		return left;
	}

	/**
	 * The instance that called all others until this one was called. The job itself has
	 * forgotten it: the engine takes it from a job that it takes.
	 */
	private static String root(JobEntity job, CommandContext context) {
		if (job == null || job.getExecutionId() == null) {
			return null;
		}
		return context.getExecutionManager().findExecutionById(job.getExecutionId()).getRootProcessInstanceId();
	}

}
