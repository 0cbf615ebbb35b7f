package se.origo.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;

/**
 * Takes due jobs as the engine does, and deals them out in lists that are done together:
 * in the order in which they were found, which is acute cases first, and those of one
 * instance in one list, because they must not be done at the same time.
 */
class TakenTogether extends AcquireJobsCmd {

	/**
	 * So many go together: twice as many are hardly faster, and whoever works with one of
	 * the cases meanwhile waits for all.
	 */
	static final int MOST = 25;

	/** What is taken, by what must stay in line. */
	private final Map<String, List<String>> lines = new LinkedHashMap<>();

	TakenTogether(JobExecutor executor, int most) {
		super(executor, most);
	}

	@Override
	protected void lockJob(AcquirableJobEntity job) {
		super.lockJob(job);
		boolean alone = !job.isExclusive() || job.getProcessInstanceId() == null;
		this.lines.computeIfAbsent(alone ? job.getId() : job.getProcessInstanceId(), first -> new ArrayList<>())
			.add(job.getId());
	}

	@Override
	public AcquiredJobs execute(CommandContext context) {
		AcquiredJobs taken = new AcquiredJobs(super.execute(context).getNumberOfJobsAttemptedToAcquire());
		List<String> list = new ArrayList<>();
		for (List<String> line : this.lines.values()) {
			list.addAll(line);
			if (list.size() >= MOST) {
				taken.addJobIdBatch(list);
				list = new ArrayList<>();
			}
		}
		if (!list.isEmpty()) {
			taken.addJobIdBatch(list);
		}
		// What turns out to have been taken by another node is removed from here.
		this.acquiredJobs = taken;
		return taken;
	}

}
