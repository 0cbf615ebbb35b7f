package se.origo.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The engine's own keeper of jobs, which leaves to another node what that one is taking.
 * Two nodes that look at the same moment see the same jobs first; the engine would let
 * both reach for all of them, and the slower one would wait for the faster one and be
 * left with none.
 */
class FreeJobs extends JobManager {

	/** So many nodes can look at the same moment, and each finds as many as it wants. */
	private static final int NODES = 4;

	/**
	 * In the engine's order, which is by priority. A row that another transaction has
	 * locked is passed over instead of waited for.
	 */
	private static final String FREE = """
			select job.id_ from unnest(?) with ordinality as due (id, place)
			join camunda.act_ru_job job on job.id_ = due.id
			where job.lock_owner_ is null or job.lock_exp_time_ < ?
			order by due.place limit ? for update of job skip locked""";

	@Override
	public List<AcquirableJobEntity> findNextJobsToExecute(Page page) {
		List<AcquirableJobEntity> due = super.findNextJobsToExecute(
				new Page(page.getFirstResult(), page.getMaxResults() * NODES));
		if (due.isEmpty()) {
			return due;
		}
		Set<String> free = free(due.stream().map(AcquirableJobEntity::getId).toArray(String[]::new),
				page.getMaxResults());
		return due.stream().filter(job -> free.contains(job.getId())).toList();
	}

	/** Locks some of these until the transaction has taken them. */
	private static Set<String> free(String[] due, int most) {
		Connection connection = Context.getCommandContext().getDbSqlSession().getSqlSession().getConnection();
		Set<String> free = new HashSet<>();
		try (PreparedStatement question = connection.prepareStatement(FREE)) {
			question.setArray(1, connection.createArrayOf("varchar", due));
			// The engine's columns have no zone and are in UTC.
			question.setObject(2, LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), ZoneOffset.UTC));
			question.setInt(3, most);
			try (ResultSet rows = question.executeQuery()) {
				while (rows.next()) {
					free.add(rows.getString(1));
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("The jobs that are free cannot be looked up", ex);
		}
		return free;
	}

}
