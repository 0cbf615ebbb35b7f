package se.origo.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.FlushResult;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.BatchDbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * The engine's own way to write, but what one command removes of a kind, and to whom it
 * offers its tasks, goes in one statement; the engine would ask once for each row. No row
 * depends on these, so they go before all else when they are removed and after all else
 * when they are made.
 */
class GatheredRows extends BatchDbSqlSession {

	/**
	 * One that somebody else has changed or removed meanwhile is not among those told.
	 */
	private static final String VARIABLES = "delete from camunda.act_ru_variable variable "
			+ "using unnest(?::varchar[], ?::varchar[]) as gone (id, rev) "
			+ "where variable.id_ = gone.id and variable.rev_ = gone.rev::integer returning variable.id_";

	private static final String LINKS = "delete from camunda.act_ru_identitylink link "
			+ "using unnest(?::varchar[]) as gone (id) where link.id_ = gone.id returning link.id_";

	private static final String NEW_LINKS = "insert into camunda.act_ru_identitylink "
			+ "(rev_, id_, type_, user_id_, group_id_, task_id_, proc_def_id_, tenant_id_) "
			+ "select 1, link.* from unnest(?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], "
			+ "?::varchar[], ?::varchar[]) as link returning id_";

	private static final List<Function<DbEntity, String>> NEW_LINK = List.of(DbEntity::getId,
			link(IdentityLinkEntity::getType), link(IdentityLinkEntity::getUserId),
			link(IdentityLinkEntity::getGroupId), link(IdentityLinkEntity::getTaskId),
			link(IdentityLinkEntity::getProcessDefId), link(IdentityLinkEntity::getTenantId));

	GatheredRows(DbSqlSessionFactory factory) {
		super(factory);
	}

	/** Takes the place of the engine's own. */
	static SessionFactory sessions(ProcessEngineConfigurationImpl configuration) {
		return new SessionFactory() {
			@Override
			public Class<?> getSessionType() {
				return DbSqlSession.class;
			}

			@Override
			public Session openSession() {
				return new GatheredRows(configuration.getDbSqlSessionFactory());
			}
		};
	}

	@Override
	public FlushResult executeDbOperations(List<DbOperation> operations) {
		List<DbOperation> others = new ArrayList<>(operations);
		List<DbEntityOperation> variables = take(others, DbOperationType.DELETE, VariableInstanceEntity.class);
		List<DbEntityOperation> links = take(others, DbOperationType.DELETE, IdentityLinkEntity.class);
		List<DbEntityOperation> newLinks = take(others, DbOperationType.INSERT, IdentityLinkEntity.class);
		List<DbOperation> failed = new ArrayList<>();
		perform(VARIABLES, variables, failed, List.of(DbEntity::getId, GatheredRows::revision));
		perform(LINKS, links, failed, List.of(DbEntity::getId));
		if (!failed.isEmpty()) {
			others.addAll(newLinks);
			return FlushResult.withFailuresAndRemaining(failed, others);
		}
		FlushResult result = super.executeDbOperations(others);
		if (result.hasFailures()) {
			List<DbOperation> remaining = new ArrayList<>(result.getRemainingOperations());
			remaining.addAll(newLinks);
			return FlushResult.withFailuresAndRemaining(result.getFailedOperations(), remaining);
		}
		perform(NEW_LINKS, newLinks, failed, NEW_LINK);
		return FlushResult.withFailures(failed);
	}

	/** All of one kind, where there are several. */
	private static List<DbEntityOperation> take(List<DbOperation> operations, DbOperationType type, Class<?> kind) {
		List<DbEntityOperation> taken = operations.stream()
			.filter(operation -> operation.getOperationType() == type && operation.getEntityType() == kind)
			.map(DbEntityOperation.class::cast)
			.toList();
		if (taken.size() < 2) {
			return List.of();
		}
		operations.removeAll(taken);
		return taken;
	}

	/** In one statement, which tells the ids of the rows that it has made or removed. */
	private void perform(String statement, List<DbEntityOperation> operations, List<DbOperation> failed,
			List<Function<DbEntity, String>> columns) {
		if (operations.isEmpty()) {
			return;
		}
		Set<String> done = Set.of();
		PersistenceException failure = null;
		try {
			done = ids(statement, operations.stream().map(DbEntityOperation::getEntity).toList(), columns);
		}
		catch (SQLException ex) {
			failure = new PersistenceException(ex);
		}
		for (DbEntityOperation operation : operations) {
			int rows = done.contains(operation.getEntity().getId()) ? 1 : 0;
			if (operation.getOperationType() == DbOperationType.DELETE) {
				entityDeletePerformed(operation, rows, failure);
			}
			else {
				entityInsertPerformed(operation, rows, failure);
			}
			if (operation.isFailed()) {
				failed.add(operation);
			}
		}
	}

	private Set<String> ids(String statement, List<DbEntity> rows, List<Function<DbEntity, String>> columns)
			throws SQLException {
		Connection connection = getSqlSession().getConnection();
		Set<String> ids = new HashSet<>();
		try (PreparedStatement prepared = connection.prepareStatement(statement)) {
			for (int column = 0; column < columns.size(); column++) {
				prepared.setArray(column + 1,
						connection.createArrayOf("varchar", rows.stream().map(columns.get(column)).toArray()));
			}
			try (ResultSet done = prepared.executeQuery()) {
				while (done.next()) {
					ids.add(done.getString(1));
				}
			}
		}
		return ids;
	}

	private static String revision(DbEntity row) {
		return String.valueOf(((HasDbRevision) row).getRevision());
	}

	private static Function<DbEntity, String> link(Function<IdentityLinkEntity, String> column) {
		return row -> column.apply((IdentityLinkEntity) row);
	}

}
